package org.bancheng.ui.tips;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.workflow.handling.TextRefused;

/** One page of the form: its fields, filled from the draft and writing to it. */
abstract class TipFormPage extends Div {

    TipFormPage() {
        addClassNames("column", "page");
    }

    /** What it asks, one by one; a page without more to it is one question. */
    Questions questions() {
        return new Questions(List.of(getChildren().toList()));
    }

    /** Lists what is missing or out of bounds. */
    void check(ErrorSummary errors) {}

    /** Runs the domain's own check of a value and lists what it refuses. */
    static <F extends Component & HasValidationProperties> void check(
            ErrorSummary errors, F field, String missing, Runnable making) {
        try {
            making.run();
        } catch (TextRefused refused) {
            errors.add(
                    field,
                    refused.key().equals("text.empty") ? missing : "refused." + refused.key());
        }
    }

    /**
     * Readies a field: it fills the width, is checked by us alone, and browsers remember nothing of
     * it.
     */
    static TextField filled(TextField field, String value, Consumer<String> keep) {
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValue(value);
        field.addValueChangeListener(change -> keep.accept(change.getValue()));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    static TextArea filled(TextArea field, String value, Consumer<String> keep) {
        field.setManualValidation(true);
        field.setWidthFull();
        field.setMinRows(6);
        field.setMaxRows(16);
        field.setValue(value);
        field.addValueChangeListener(change -> keep.accept(change.getValue()));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }
}
