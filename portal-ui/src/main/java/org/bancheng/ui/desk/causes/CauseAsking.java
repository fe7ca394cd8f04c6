package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.causes.CauseChanged;
import org.bancheng.workflow.causes.CauseRefused;
import org.bancheng.workflow.causes.NoSuchCause;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Asks for one step of a card; what was typed stays when somebody else was faster. */
abstract class CauseAsking extends AskDialog {

    private final transient Runnable afterwards;
    private final transient Runnable reload;

    CauseAsking(String key, Runnable reload, Runnable afterwards) {
        super(key, key, "desk.step.cancel");
        this.reload = reload;
        this.afterwards = afterwards;
    }

    abstract void take();

    /** The field at fault; none when it is the whole step. */
    abstract @Nullable HasValidationProperties fieldOf(String refusal);

    static TextArea area(String key) {
        var area = label(new TextArea(), key);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(10);
        area.setManualValidation(true);
        return area;
    }

    @Override
    protected boolean send() {
        try {
            take();
            return true;
        } catch (CauseChanged changed) {
            reload.run();
            say(text("causes.changed"));
        } catch (NoSuchCause gone) {
            say(text("causes.gone"));
        } catch (NotAllowed notAllowed) {
            say(text("desk.step.notAllowed"));
        } catch (CauseRefused refused) {
            say(CauseWords.refusal(refused));
        } catch (TextRefused refused) {
            var field = fieldOf(refused.key());
            if (field == null) {
                say(text(Words.refused(refused.key())));
            } else {
                mark((Component & HasValidationProperties) field, Words.refused(refused.key()));
            }
        }
        return false;
    }

    @Override
    protected void done() {
        afterwards.run();
    }
}
