package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** 线索口令, which no browser shall keep. */
class PassphraseField extends PasswordField {

    private static final int ROOM = 200;

    PassphraseField(String key) {
        label(this, key);
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        getElement().setAttribute("data-lpignore", true).setAttribute("data-1p-ignore", true);
        setMaxLength(ROOM);
        setManualValidation(true);
        setWidthFull();
    }

    /** What was typed; the field is empty afterwards. */
    String taken() {
        var typed = getValue();
        clear();
        return typed;
    }

    void refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
        focus();
    }
}
