package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.ExtensionLine;

/** What extension was asked for, why, and what was decided. */
class ExtensionSection extends Block {

    ExtensionSection(List<ExtensionLine> lines) {
        super("desk.extension");
        addClassName("extensions");
        var list = new OrderedList();
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    private static ListItem item(ExtensionLine line) {
        var days = new Span(text("desk.extension.days", line.days()));
        days.addClassName("strong");
        var head = new Div(days, badge(line), Moment.minute(line.askedAt()));
        head.addClassName("head");
        if (line.askedBy() != null) {
            head.add(new Span(line.askedBy()));
        }
        var item = new ListItem(head, typed(line.reason()));
        if (line.decidedAt() != null && line.decidedBy() != null) {
            var decided = new Div(new Span(line.decidedBy()), Moment.minute(line.decidedAt()));
            decided.addClassName("head");
            item.add(decided);
        }
        if (line.answer() != null) {
            item.add(typed(line.answer()));
        }
        return item;
    }

    private static Badge badge(ExtensionLine line) {
        if (line.outcome() == null) {
            return Badge.of("desk.extension.waiting", Badge.Tone.WARNING);
        }
        return Badge.of(
                "desk.extension." + line.outcome(),
                switch (line.outcome()) {
                    case GRANTED -> Badge.Tone.GOOD;
                    case DECLINED, LAPSED -> Badge.Tone.QUIET;
                });
    }
}
