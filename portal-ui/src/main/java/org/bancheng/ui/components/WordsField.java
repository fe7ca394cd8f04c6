package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.textfield.TextArea;

/** Room for a text of several lines; what is wrong with it is said by whoever takes it. */
public class WordsField extends TextArea {

    /**
     * @param key of the label
     */
    public WordsField(String key) {
        label(this, key);
        setWidthFull();
        setMinRows(4);
        setMaxRows(14);
        setManualValidation(true);
    }

    /** With words below that say who reads it. */
    public WordsField helped(String key) {
        return helper(this, key);
    }
}
