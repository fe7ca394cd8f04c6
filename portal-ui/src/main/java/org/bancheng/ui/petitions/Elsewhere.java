package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.advice.AdvisedLane;

/** The answers lead away from this form: to 110, to the clue form or to the events. */
class Elsewhere extends Div {

    /**
     * @param back returns to the form, as if the answer that led here had not been ticked
     */
    Elsewhere(AdvisedLane lane, Runnable back) {
        addClassNames("column", "elsewhere");
        var key = "petitions.elsewhere." + lane;
        var title = new H1(text(key + ".title"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(text(key + ".text")));
        if (lane == AdvisedLane.EMERGENCY_110) {
            addClassName("emergency");
            add(dial("tel:110", "110", "common.phones.110"));
            add(dial("sms:12110", "12110", "common.phones.12110"));
        } else {
            var link =
                    new Anchor(
                            lane == AdvisedLane.TIP ? "/tips/new" : "/events", text(key + ".link"));
            link.addClassName("go");
            add(link);
        }
        var stay = new Button(text(key + ".back"));
        stay.addClickListener(click -> back.run());
        add(stay);
        title.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    private static Anchor dial(String address, String number, String key) {
        var digits = new Span(number);
        digits.addClassName("number");
        var dial = new Anchor();
        dial.setUnsafeHref(address);
        dial.setRouterIgnore(true);
        dial.add(digits, new Span(text(key)));
        dial.addClassName("dial");
        return dial;
    }
}
