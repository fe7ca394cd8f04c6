package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * A dialog that asks for something and does one thing with it. Stays open with everything typed
 * until that is done; one press sends once.
 */
public abstract class AskDialog extends Dialog {

    private final Div banner = new Div();
    private final Div body = new Div();
    private final Button send;
    private final List<HasValidationProperties> fields = new ArrayList<>();

    /**
     * @param titleKey of the heading
     * @param sendKey of the one main button
     * @param cancelKey of the way out
     */
    protected AskDialog(String titleKey, String sendKey, String cancelKey) {
        addClassName("ask");
        setWidth("min(42rem, calc(100vw - 1rem))");
        setCloseOnOutsideClick(false);
        getElement().bindProperty("headerTitle", text(titleKey), ignored -> {});
        banner.addClassNames("notice", "urgent");
        banner.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        banner.setVisible(false);
        body.addClassName("fields");
        super.add(List.of(banner, body));
        send = new Button(text(sendKey), click -> press());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(text(cancelKey), click -> close()), send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focusIn(body);
            } else {
                removeFromParent();
            }
        });
    }

    /**
     * Does what the dialog is for.
     *
     * @return whether it was done; otherwise it has said why not
     */
    protected abstract boolean send();

    /** What follows when it was done and the dialog is closed. */
    protected abstract void done();

    protected final void put(Component... components) {
        body.add(components);
    }

    /** Adds a field that errors can stand at; the dialog gives the first one the focus. */
    protected final <F extends Component & HasValidationProperties> F ask(F field) {
        watch(field);
        body.add(field);
        return field;
    }

    /** Takes the error off the field at the next press. */
    protected final void watch(HasValidationProperties field) {
        fields.add(field);
    }

    /** Marks the field as wrong and leads there. */
    protected final <F extends Component & HasValidationProperties> void mark(F field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        focusIn(field);
    }

    /** Says something about the whole, above the fields. */
    protected final void say(Signal<String> words) {
        banner.removeAll();
        banner.add(new Paragraph(words));
        banner.setVisible(true);
        banner.getElement().executeJs("this.focus()");
    }

    private void press() {
        banner.setVisible(false);
        fields.forEach(field -> field.setInvalid(false));
        if (send()) {
            close();
            done();
        } else {
            send.setEnabled(true);
        }
    }

    /** To the first field that shows; the overlay itself takes the focus when it opens. */
    private static void focusIn(Component part) {
        part.getElement()
                .executeJs(
                        """
                        setTimeout(() => {
                          const inputs = this.querySelectorAll('input:not([readonly]), textarea, vaadin-select-value-button');
                          [...inputs].find(input => input.checkVisibility())?.focus();
                        }, 100);
                        """);
    }
}
