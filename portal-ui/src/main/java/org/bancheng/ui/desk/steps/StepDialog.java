package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one step asks before it is taken. When somebody else was faster it says what became of the
 * matter, and keeps what was typed.
 */
abstract class StepDialog extends AskDialog {

    private final transient OpenMatter open;
    private final String key;
    private final Step step;
    private @Nullable TextArea words;
    private @Nullable WorkFields work;

    /**
     * @param key of the texts: {@code desk.<key>} on the button, {@code desk.<key>.title}
     */
    StepDialog(String key, Step step, OpenMatter open) {
        super("desk." + key + ".title", "desk." + key, "desk.step.cancel");
        this.open = open;
        this.key = "desk." + key;
        this.step = step;
    }

    /** Takes the step; whatever is refused reaches the person here. */
    abstract void take(Person by, MatterId matter, int version);

    /** The field at fault; none when it is the whole step. */
    @Nullable HasValidationProperties fieldOf(String refusal) {
        if (refusal.startsWith("text.") || refusal.equals("reason.missing")) {
            return words;
        }
        return work == null ? null : work.fieldOf(refusal);
    }

    /** What was done, where 马上办 wants it first. */
    final @Nullable WorkFields askWork(@Nullable WorkFields fields) {
        if (fields != null) {
            fields.all().forEach(this::watch);
            put(fields);
        }
        work = fields;
        return fields;
    }

    final MatterFile file() {
        return open.file();
    }

    /** A text of several lines; refused texts are marked at it. */
    final TextArea askWords(String name) {
        var area = new WordsField(key + "." + name);
        words = area;
        return ask(area);
    }

    static TextArea withHelp(TextArea area, String key) {
        return helper(area, key);
    }

    @Override
    protected boolean send() {
        try {
            var matter = open.file().matter();
            take(open.person(), matter.id(), Objects.requireNonNull(matter.version()));
            return true;
        } catch (ChangedMeanwhile | NoSuchMatter e) {
            explainChange();
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

    private void explainChange() {
        var now = open.reload();
        if (now.isEmpty()) {
            say(text("desk.step.gone"));
            return;
        }
        var state = getTranslation(Words.key(now.get().matter().state()));
        var still = now.get().allowed().contains(step);
        say(
                text(
                        still ? "desk.step.changed" : "desk.step.changedAway",
                        state,
                        now.get().unitName()));
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
