package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Says two minutes before that an unused form is about to be disconnected, and lets the person stay
 * with one button. Counted in the browser, since asking the server would itself keep the session
 * alive; every answer of the server starts the count anew. What was typed for a tip is taken off
 * the screen at the end, and the page with it.
 */
@Tag("dialog")
@JavaScript("context://js/session.js")
public class SessionEnd extends Component {

    private static final int WARN_SECONDS = 120;

    private final boolean wipes;

    private SessionEnd(boolean wipes) {
        this.wipes = wipes;
        getElement()
                .setAttribute("class", "session-end")
                .setAttribute("role", "alertdialog")
                .setAttribute("aria-labelledby", "session-end-title")
                .setAttribute("aria-describedby", "session-end-text");
        var title = new H2(text("common.session.title"));
        title.setId("session-end-title");
        var words = new Paragraph(text(wipes ? "common.session.wiped" : "common.session.kept"));
        words.setId("session-end-text");
        var left = new Span();
        left.addClassName("left");
        var stay = new NativeButton();
        stay.add(new Span(text("common.session.stay")));
        stay.getElement().setAttribute("type", "button");
        var count = new Paragraph(new Span(text("common.session.left")), left);
        for (var part : new Component[] {title, words, count, stay}) {
            getElement().appendChild(part.getElement());
        }
    }

    /** For a form whose words may stay on the screen. */
    public static SessionEnd keeping() {
        return new SessionEnd(false);
    }

    /** For a form of which nothing may be left on the screen. */
    public static SessionEnd wiping() {
        return new SessionEnd(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var session = event.getSession().getSession();
        var seconds = session == null ? 0 : session.getMaxInactiveInterval();
        getElement()
                .setAttribute("data-seconds", Integer.toString(seconds))
                .setAttribute("data-warn", Integer.toString(Math.min(WARN_SECONDS, seconds / 3)))
                .executeJs("window.bancheng.watchSession(this, $0)", wipes);
    }

    /** Asked for by the button: being asked is what keeps the session. */
    @ClientCallable
    private void stay() {
        // Nothing else to do.
    }
}
