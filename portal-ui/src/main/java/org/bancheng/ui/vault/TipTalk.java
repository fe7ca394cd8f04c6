package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.tips.TipMessage;

/** What was said, oldest first: with the sender, or, marked as such, inside the office. */
class TipTalk extends Block {

    private TipTalk(String name, List<TipMessage> messages) {
        super("tips.file." + name);
        addClassName("talk");
        if (name.equals("notes")) {
            addClassName("notes");
            var lock = VaadinIcon.LOCK.create();
            lock.getElement().setAttribute("aria-hidden", "true");
            var hint = new Div(lock, new Span(text("tips.file.notes.hint")));
            hint.addClassName("hint");
            add(hint);
        }
        if (messages.isEmpty()) {
            add(faint("tips.file." + name + ".none"));
            return;
        }
        var list = new OrderedList();
        messages.forEach(message -> list.add(item(message)));
        add(list);
    }

    static TipTalk withSender(List<TipMessage> messages) {
        return new TipTalk("talk", messages);
    }

    static TipTalk notes(List<TipMessage> notes) {
        return new TipTalk("notes", notes);
    }

    private static ListItem item(TipMessage message) {
        var kind = new Span(text("tips.message." + message.kind()));
        kind.addClassName("strong");
        var who =
                new Span(
                        text(
                                message.fromOfficer()
                                        ? "tips.file.from.office"
                                        : "tips.file.from.sender"));
        var head = new Div(kind, who, Moment.hour(message.hour()));
        head.addClassName("head");
        var item = new ListItem(head, typed(message.text()));
        item.addClassName(message.fromOfficer() ? "ours" : "theirs");
        return item;
    }
}
