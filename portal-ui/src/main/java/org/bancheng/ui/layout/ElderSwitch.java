package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.bancheng.ui.language.Preferences;

/** Turns large type (长辈版) on and off; kept in a cookie. */
class ElderSwitch extends Button {

    private boolean on;

    ElderSwitch() {
        super(text("common.elder"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        on =
                VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                        && Preferences.elder(request.getHttpServletRequest());
        show();
        addClickListener(click -> {
            on = !on;
            show();
            getElement().executeJs("document.documentElement.classList.toggle('elder', $0)", on);
            Frames.keep(secure -> Preferences.keepElder(on, secure));
        });
    }

    private void show() {
        getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
