package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.bancheng.ui.language.Language;

/** Switches the language where one stands: nothing typed is lost. */
class LanguageSwitch extends Button {

    LanguageSwitch() {
        super(inLocale(locale -> Language.of(locale) == Language.CHINESE ? "English" : "中文"));
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getElement().bindAttribute("lang", inLocale(locale -> Language.of(locale).other().tag()));
        addClickListener(
                click -> click.getSource().getUI().ifPresent(ui -> Frames.switchTo(ui, other())));
    }

    private Language other() {
        return Language.of(getLocale()).other();
    }
}
