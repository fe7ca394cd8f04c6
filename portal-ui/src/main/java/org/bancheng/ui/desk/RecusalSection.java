package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.RecusalLine;

/** 回避: who is kept out, and why. */
class RecusalSection extends Block {

    RecusalSection(List<RecusalLine> lines) {
        super("desk.recusals");
        var list = new UnorderedList();
        for (var line : lines) {
            var name = new Span(line.name());
            name.addClassName("strong");
            var head = new Div(name, Moment.minute(line.since()));
            head.addClassName("head");
            var item = new ListItem(head);
            if (line.byResident()) {
                item.add(new Span(text("desk.recusals.byResident")));
            }
            if (line.reason() != null) {
                item.add(typed(line.reason()));
            }
            list.add(item);
        }
        add(list);
    }
}
