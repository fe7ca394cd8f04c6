package org.bancheng.ui.vault;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;

/** Tells when nobody has touched an open page for long, so that its vault is locked. */
class IdleWatch extends Span {

    private final transient VaultSession session;

    IdleWatch(VaultSession session) {
        this.session = session;
        getElement().setAttribute("hidden", true);
        addAttachListener(attach ->
                getElement()
                        .executeJs(
                                """
                                const page = this;
                                const minute = 60000;
                                let touched = Date.now(), told = touched;
                                const touch = () => {
                                  touched = Date.now();
                                  if (touched - told > minute) {
                                    told = touched;
                                    page.$server.stillHere();
                                  }
                                };
                                const events = ['keydown', 'pointerdown', 'wheel'];
                                events.forEach(event => addEventListener(event, touch, {capture: true, passive: true}));
                                const clock = setInterval(() => {
                                  if (!page.isConnected) {
                                    clearInterval(clock);
                                    events.forEach(event => removeEventListener(event, touch, {capture: true}));
                                  } else if (Date.now() - touched > $0) {
                                    touched = Date.now() - $0 + minute;
                                    page.$server.idle();
                                  }
                                }, 5000);
                                """,
                                (double) VaultSession.IDLE.toMillis()));
    }

    @ClientCallable
    private void stillHere() {
        session.stillUsed();
    }

    @ClientCallable
    private void idle() {
        session.lockIfIdle();
    }
}
