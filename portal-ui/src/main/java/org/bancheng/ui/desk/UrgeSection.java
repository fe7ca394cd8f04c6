package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.urging.UrgeLine;

/** 催办: who presses, what they said, and whether it was answered. */
class UrgeSection extends Block {

    UrgeSection(List<UrgeLine> lines) {
        super("urging.desk");
        addClassName("urges");
        var list = new OrderedList();
        lines.forEach(line -> list.add(item(line)));
        add(list);
        if (lines.stream().anyMatch(UrgeLine::isOpen)) {
            add(faint("urging.desk.next"));
        }
    }

    private static ListItem item(UrgeLine line) {
        var by = line.by() == null ? new Span(text("urging.desk.resident")) : new Span(line.by());
        by.addClassName("strong");
        var head = new Div(by, Moment.minute(line.at()));
        head.addClassName("head");
        var answered = line.answeredAt();
        if (answered == null) {
            head.add(Badge.of("urging.desk.open", Badge.Tone.WARNING));
        } else {
            head.add(
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "urging.desk.answered",
                                            Dates.dateTime(answered, locale)))));
        }
        var item = new ListItem(head);
        if (line.words() != null) {
            item.add(typed(line.words()));
        }
        return item;
    }
}
