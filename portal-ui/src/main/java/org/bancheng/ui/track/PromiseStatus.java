package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.PromiseLine;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.PauseReason;

/** 承诺办结期限 as it stands: what it is, why it waits or passed, and how it came about. */
class PromiseStatus extends Div {

    private final TrackedMatter matter;

    PromiseStatus(TrackedMatter matter, LocalDate today) {
        this.matter = matter;
        addClassName("promise");
        var label = new Paragraph(text("components.promise"));
        label.addClassName("label");
        var date = Moment.day(java.util.Objects.requireNonNull(matter.promised().current()));
        date.setId("promise");
        add(label, new Paragraph(date));
        if (matter.promised().provisional()) {
            marked("provisional", new Paragraph(text("components.promise.provisional")));
        }
        kept(today);
        pauses();
        target();
        changes();
    }

    private void kept(LocalDate today) {
        var finished = matter.closing().finishedOn();
        if (finished != null) {
            boolean late = matter.promised().passedOn(finished);
            add(
                    new Paragraph(
                            new Span(text("track.promise.finished")),
                            new Span(" "),
                            Moment.day(finished)),
                    new Paragraph(text(late ? "track.promise.late" : "track.promise.onTime")));
        } else if (matter.state().isOpen() && matter.promised().passedOn(today)) {
            marked("notice", new Paragraph(text("track.promise.passed"))).addClassName("urgent");
        }
    }

    private void pauses() {
        LocalDate since = matter.pausing().since();
        PauseReason reason = matter.pausing().reason();
        if (since != null && reason != null) {
            marked(
                    "provisional",
                    new Paragraph(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "track.promise.paused",
                                            Dates.date(since, locale),
                                            I18NProvider.translate(
                                                    locale, "track.pause." + reason)))));
            add(new Paragraph(text("track.promise.waiting")));
        }
        if (matter.pausing().days() > 0) {
            add(new Paragraph(text("track.promise.pausedDays", matter.pausing().days())));
        }
    }

    private void target() {
        if (matter.target() != null) {
            add(
                    new Paragraph(
                            new Span(text("track.promise.target")),
                            new Span(" "),
                            Moment.day(matter.target())),
                    new Paragraph(text("track.promise.target.text")));
        }
    }

    private void changes() {
        if (matter.promises().size() > 1) {
            var list = new UnorderedList();
            matter.promises().forEach(line -> list.add(change(line)));
            add(new NativeDetails(text("track.promise.changes"), list));
        }
    }

    private static ListItem change(PromiseLine line) {
        var item =
                new ListItem(
                        Moment.day(line.promisedOn()),
                        new Paragraph(text("track.promise.cause." + line.cause())));
        if (line.reason() != null && !line.reason().isBlank()) {
            item.add(new Paragraph(line.reason()));
        }
        return item;
    }

    private Paragraph marked(String style, Paragraph words) {
        words.addClassName(style);
        add(words);
        return words;
    }
}
