package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** Asks for one step of a mode; what was typed stays when somebody else was faster. */
abstract class ModeDialog extends AskDialog {

    private final transient OpenMatter open;
    private final String key;

    /**
     * @param key of the button; {@code .title} of the heading
     */
    ModeDialog(String key, OpenMatter open) {
        super(key + ".title", key, "desk.step.cancel");
        this.open = open;
        this.key = key;
    }

    abstract void take(Person by, MatterId matter, int version);

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
            var matter = open.file().matter();
            take(open.person(), matter.id(), Objects.requireNonNull(matter.version()));
            return true;
        } catch (ChangedMeanwhile | NoSuchMatter e) {
            var now = open.reload();
            say(
                    now.isEmpty()
                            ? text("desk.step.gone")
                            : inLocale(locale ->
                                    getTranslation(
                                            locale,
                                            "desk.step.changed",
                                            getTranslation(
                                                    locale, Words.key(now.get().matter().state())),
                                            now.get().unitName())));
        } catch (StepRefused e) {
            refuse(e.key());
        } catch (TextRefused e) {
            refuse(e.key());
        } catch (NotAllowed e) {
            say(text("desk.step.notAllowed"));
        }
        return false;
    }

    @Override
    protected void done() {
        open.done(key);
    }

    private void refuse(String refusal) {
        var field = fieldOf(refusal);
        if (field == null) {
            say(text(Words.refused(refusal)));
        } else {
            mark((Component & HasValidationProperties) field, Words.refused(refusal));
        }
    }
}
