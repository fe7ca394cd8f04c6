package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.people.NotAllowed;

/**
 * Asks for something, tells every fault at its field and above, and keeps what was typed when
 * somebody else was faster.
 */
abstract class ChangeDialog extends AskDialog {

    private final ErrorSummary errors = new ErrorSummary();

    ChangeDialog(String titleKey, String sendKey) {
        super(titleKey, sendKey, "outreach.desk.back");
        put(errors);
    }

    /** Marks what is wrong with {@link #fault}. */
    abstract void check();

    /** Takes the step. */
    abstract void take();

    /** Where a refusal is told at a field. */
    abstract boolean refusedAtField(String key);

    /** Shows the present state behind, and says what it is. */
    abstract Signal<String> changedMeanwhile();

    @Override
    protected boolean send() {
        errors.clear();
        check();
        if (errors.show()) {
            return false;
        }
        try {
            take();
            return true;
        } catch (EventRefused refused) {
            refuse(refused.key());
        } catch (TextRefused refused) {
            refuse(refused.key());
        } catch (NotAllowed notAllowed) {
            say(text("desk.step.notAllowed"));
        }
        return false;
    }

    private void refuse(String key) {
        if (key.equals("event.changed")) {
            say(changedMeanwhile());
        } else if (refusedAtField(key)) {
            errors.show();
        } else {
            say(text(Words.refused(key)));
        }
    }

    final <F extends Component & HasValidationProperties> void fault(F field, String key) {
        errors.add(field, key);
    }

    final void bounded(TextField field, String missing, Consumer<String> making) {
        try {
            making.accept(field.getValue());
        } catch (TextRefused refused) {
            fault(field, field.getValue().isBlank() ? missing : Words.refused(refused.key()));
        }
    }

    final void bounded(TextArea field, String missing, Consumer<String> making) {
        try {
            making.accept(field.getValue());
        } catch (TextRefused refused) {
            fault(field, field.getValue().isBlank() ? missing : Words.refused(refused.key()));
        }
    }
}
