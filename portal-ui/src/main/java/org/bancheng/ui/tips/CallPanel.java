package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** 110 and 12110, large: for what happens now, and for a tip nobody could read. */
class CallPanel extends Div {

    /**
     * The panel.
     *
     * @param key of its {@code .heading} and {@code .text}
     */
    CallPanel(String key) {
        addClassNames("column", "call");
        var title = new H1(text(key + ".heading"));
        title.getElement().setAttribute("tabindex", "-1");
        var numbers = new Div(dial("tel:110", "tips.now.call"), dial("sms:12110", "tips.now.sms"));
        numbers.addClassName("numbers");
        add(
                title,
                new Paragraph(text(key + ".text")),
                numbers,
                new Paragraph(text("tips.now.sms.text")));
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    private static Anchor dial(String href, String key) {
        var link = new Anchor();
        // "Unsafe" is any scheme Flow does not list; sms: is not, and the number is our own.
        link.setUnsafeHref(href);
        link.setRouterIgnore(true);
        link.add(new com.vaadin.flow.component.html.Span(text(key)));
        return link;
    }
}
