package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** Shows one-time links, once; the lead passes them on. */
class OutsideLinks extends Dialog {

    OutsideLinks(Map<String, String> links) {
        addClassName("ask");
        setWidth("min(42rem, calc(100vw - 1rem))");
        setCloseOnOutsideClick(false);
        getElement().bindProperty("headerTitle", text("consultation.links.title"), ignored -> {});
        add(new Paragraph(text("consultation.links.text")));
        links.forEach((name, token) -> {
            var field = new TextField(name);
            field.addClassName("consultation-link");
            field.setReadOnly(true);
            field.setWidthFull();
            UI.getCurrentOrThrow()
                    .getPage()
                    .fetchCurrentURL(url ->
                            field.setValue(
                                    url.getProtocol()
                                            + "://"
                                            + url.getAuthority()
                                            + "/plain/consultations/"
                                            + token));
            add(field);
        });
        var close = new Button(text("consultation.links.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
