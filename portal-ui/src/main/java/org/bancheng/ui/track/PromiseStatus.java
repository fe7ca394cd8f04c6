package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.PromiseBox;
import org.bancheng.workflow.handling.TrackedMatter;

/** 承诺办结期限 as it stands: the date, what to know about it, and how it came about. */
class PromiseStatus extends Div {

    PromiseStatus(TrackedMatter matter, LocalDate due, MatterWords words) {
        addClassName("promise");
        var label = new Paragraph(text("components.promise"));
        label.addClassName("label");
        var date = Moment.day(due);
        date.setId("promise");
        add(label, new Paragraph(date));
        words.aboutPromise(matter).forEach(this::add);
        if (matter.count() != null) {
            add(PromiseBox.why(matter.count()));
        }
        addList("track.promise.changes", words.changes(matter));
        addList("track.pauses", words.pauses(matter));
    }

    private void addList(String titleKey, List<Function<Locale, String>> lines) {
        if (!lines.isEmpty()) {
            var list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(inLocale(line::apply))));
            add(new NativeDetails(text(titleKey), list));
        }
    }

    private void add(MatterWords.Note note) {
        var paragraph = new Paragraph(inLocale(note::in));
        switch (note.style()) {
            case "urgent" -> paragraph.addClassNames("notice", "urgent");
            case "provisional" -> paragraph.addClassName("provisional");
            default -> {}
        }
        add(paragraph);
    }
}
