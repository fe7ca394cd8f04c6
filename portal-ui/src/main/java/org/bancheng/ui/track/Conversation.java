package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.Message.Kind;
import org.bancheng.workflow.matters.Lane;

/** What resident and office wrote to each other, oldest first, as text and nothing but text. */
public class Conversation extends OrderedList {

    public Conversation(List<Message> messages) {
        this(messages, Lane.PETITION);
    }

    /**
     * @param lane of a tip, only the hour of a message is told
     */
    Conversation(List<Message> messages, Lane lane) {
        addClassName("conversation");
        messages.forEach(message -> add(item(message, lane)));
    }

    private static ListItem item(Message message, Lane lane) {
        var who = new Span(text("track.message." + message.kind()));
        who.addClassName("who");
        var item = new ListItem(new Div(who, Moment.of(lane, message.at())), words(message));
        item.addClassName(isResidents(message.kind()) ? "mine" : "theirs");
        return item;
    }

    /** The words as they were typed, line ends too. */
    static Paragraph words(Message message) {
        return words(message.text());
    }

    static Paragraph words(String text) {
        var words = new Paragraph(text);
        words.addClassName("words");
        return words;
    }

    private static boolean isResidents(Kind kind) {
        return switch (kind) {
            case ANSWER, ADDITION, RATING, REOPENING -> true;
            case REQUEST, REPLY, RESULT, REASON, NOTE -> false;
        };
    }
}
