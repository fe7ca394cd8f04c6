package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.causes.CauseSheet;

/** What happened to the card. */
class CauseHistory extends Block {

    CauseHistory(CauseSheet sheet) {
        super("causes.history");
        var list = new OrderedList();
        for (var past : sheet.history()) {
            var head =
                    new Div(
                            new Span(text("causes.past." + past.what())),
                            new Span(past.who()),
                            Moment.minute(past.at()));
            head.addClassName("head");
            var item = new ListItem(head);
            if (past.words() != null) {
                item.add(typed(past.words()));
            }
            list.add(item);
        }
        add(list);
    }
}
