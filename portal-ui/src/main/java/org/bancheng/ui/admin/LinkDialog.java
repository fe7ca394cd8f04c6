package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a one-time link, once. */
class LinkDialog extends Dialog {

    LinkDialog(String name, String token) {
        addClassName("ask");
        setWidth("min(42rem, calc(100vw - 1rem))");
        setCloseOnOutsideClick(false);
        getElement().bindProperty("headerTitle", text("admin.link.title"), ignored -> {});
        var link = label(new TextField(), "admin.link.field");
        link.setId("one-time-link");
        link.setReadOnly(true);
        link.setWidthFull();
        UI.getCurrentOrThrow()
                .getPage()
                .fetchCurrentURL(url ->
                        link.setValue(
                                url.getProtocol()
                                        + "://"
                                        + url.getAuthority()
                                        + "/welcome/"
                                        + token));
        add(new Paragraph(text("admin.link.text", name)), link);
        var copy = new Button(text("admin.copy"));
        copy.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', () => navigator.clipboard?.writeText($0.value));
                        """,
                        link.getElement());
        copy.addClickListener(click -> Notification.show(getTranslation("admin.link.copied")));
        var close = new Button(text("admin.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, close);
    }
}
