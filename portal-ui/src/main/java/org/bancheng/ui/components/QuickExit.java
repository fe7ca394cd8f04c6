package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * 快速离开: puts a harmless site in the place of this page, in the browser's history too. Works in the
 * browser alone, without waiting for the server; Esc three times within two seconds does the same.
 */
public class QuickExit extends Div {

    /** Looks like any other page somebody might have open. */
    public static final String ELSEWHERE = "https://www.weather.com.cn/";

    private final Button leave = new Button(text("tips.leaveQuickly"));

    public QuickExit() {
        addClassName("quick-exit");
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var key = new Span(text("tips.leaveQuickly.key"));
        key.addClassName("key");
        add(leave, new Paragraph(new Span(text("tips.leaveQuickly.help")), key));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        leave.getElement()
                .executeJs(
                        """
                        const exit = () => {
                          document.body.style.visibility = 'hidden';
                          document.querySelectorAll('.receipt').forEach(each => each.$saved = true);
                          navigator.sendBeacon('/plain/tips/leave');
                          location.replace($0);
                        };
                        this.addEventListener('click', exit);
                        let pressed = [];
                        const onKey = key => {
                          if (!this.isConnected) {
                            document.removeEventListener('keydown', onKey, true);
                          } else if (key.key === 'Escape') {
                            pressed = pressed.filter(at => key.timeStamp - at < 2000);
                            pressed.push(key.timeStamp);
                            if (pressed.length >= 3) {
                              exit();
                            }
                          }
                        };
                        document.addEventListener('keydown', onKey, true);
                        """,
                        ELSEWHERE);
    }
}
