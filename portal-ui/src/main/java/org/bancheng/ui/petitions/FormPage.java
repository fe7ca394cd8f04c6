package org.bancheng.ui.petitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.workflow.handling.TextRefused;

/** One page of the form: its fields, filled from the draft and writing to it. */
abstract class FormPage extends Div {

    private static final String GUIDE = "guide";
    private static final int HEARD_MILLIS = 600;

    FormPage() {
        addClassNames("column", "page");
    }

    /** Adds help for somebody who fills this in for the first time. */
    final void guide(Component help) {
        help.addClassName(GUIDE);
        add(help);
    }

    /** The questions alone, for a clerk who knows the form. */
    final FormPage withoutGuides() {
        getChildren().filter(child -> child.hasClassName(GUIDE)).toList().forEach(this::remove);
        return this;
    }

    /** What it asks, one by one. */
    Questions questions() {
        return Questions.each(getChildren().filter(child -> !child.hasClassName(GUIDE)).toList());
    }

    /** Shows one question alone; help for newcomers goes with the first. */
    final void showOnly(int question) {
        getChildren()
                .filter(child -> child.hasClassName(GUIDE))
                .forEach(guide -> guide.setVisible(question == 0));
        questions().showOnly(question);
    }

    /** Hears what is typed within the second, so that nothing typed is lost. */
    static void lazy(HasValueChangeMode field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(HEARD_MILLIS);
    }

    /** Lists what is missing or out of bounds. */
    abstract void check(ErrorSummary errors);

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
}
