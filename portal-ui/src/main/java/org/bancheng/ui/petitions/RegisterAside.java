package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.ui.components.PromiseBox;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.AdvisedLane;
import org.bancheng.workflow.deadlines.Promise;

/** What the ticks come to, beside the questions: the promise, the likely way, or another place. */
class RegisterAside extends Div {

    RegisterAside() {
        addClassName("register-outcome");
        getElement().setAttribute("aria-live", "polite").setAttribute("tabindex", "-1");
    }

    void show(Advice advice, Promise promise) {
        removeAll();
        if (advice.lane() != AdvisedLane.PETITION) {
            add(elsewhere(advice.lane()));
            return;
        }
        if (!advice.accepted()) {
            add(CheckPage.notHere(advice));
        }
        add(new PromiseBox(promise));
        if (advice.accepted()) {
            add(CheckPage.likely(advice));
        }
    }

    void takeFocus() {
        getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus()");
    }

    private static Div elsewhere(AdvisedLane lane) {
        var key = "petitions.elsewhere." + lane;
        var box = new Div(new H2(text(key + ".title")), new Paragraph(text(key + ".text")));
        box.addClassNames("notice", "urgent");
        if (lane != AdvisedLane.EMERGENCY_110) {
            box.add(
                    new Anchor(
                            lane == AdvisedLane.TIP ? "/tips/new" : "/events",
                            text(key + ".link")));
        }
        box.add(new Paragraph(text("petitions.register.elsewhere")));
        return box;
    }
}
