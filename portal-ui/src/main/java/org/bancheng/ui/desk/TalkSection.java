package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.Message;

/** What was said, oldest first: with the resident, or, marked as such, inside the office. */
class TalkSection extends Block {

    /**
     * @param name messages, or notes for what no resident sees
     */
    TalkSection(String name, List<Message> messages) {
        super("desk." + name);
        addClassNames("talk", name);
        if (name.equals("notes")) {
            var lock = VaadinIcon.LOCK.create();
            lock.getElement().setAttribute("aria-hidden", "true");
            var hint = new Div(lock, new Span(text("desk.notes.hint")));
            hint.addClassName("hint");
            add(hint);
        }
        if (messages.isEmpty()) {
            add(faint("desk." + name + ".none"));
            return;
        }
        var list = new OrderedList();
        messages.forEach(message -> list.add(item(message)));
        add(list);
    }

    private static ListItem item(Message message) {
        var kind = new Span(text("desk.message." + message.kind()));
        kind.addClassName("strong");
        var who =
                message.staffName() == null
                        ? new Span(text("desk.resident"))
                        : new Span(message.staffName());
        var head = new Div(kind, who, Moment.minute(message.at()));
        head.addClassName("head");
        var item = new ListItem(head, typed(message.text()));
        item.addClassName(message.staffName() == null ? "theirs" : "ours");
        return item;
    }
}
