package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A telephone number that a phone can dial, with what it is for; 12110 takes text messages. */
class Phone extends Div {

    Phone(String number) {
        this(number, "common.phones." + number);
    }

    /** With what it is for in a word or two. */
    static Phone brief(String number) {
        return new Phone(number, "common.phones.short." + number);
    }

    private Phone(String number, String words) {
        addClassName("phone");
        var dial = new Anchor();
        dial.setText(number);
        // "Unsafe" is any scheme Flow does not list; sms: is not, and the number is our own.
        dial.setUnsafeHref((number.equals("12110") ? "sms:" : "tel:") + number);
        dial.setRouterIgnore(true);
        add(dial, new Span(text(words)));
    }
}
