package org.bancheng.ui.desk.steps;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** A step that wants nothing but words: reply, note, what was done, why it is raised. */
class WordsDialog extends StepDialog {

    /** The service's call. */
    interface Taking {
        void take(Person by, MatterId matter, int version, String words);
    }

    private final TextArea words;
    private final transient Taking taking;

    /**
     * @param name of the text field's label, behind the step's key
     * @param explanation above the field
     */
    WordsDialog(
            String key,
            String name,
            Step step,
            OpenMatter open,
            @Nullable Signal<String> explanation,
            Taking taking) {
        super(key, step, open);
        this.taking = taking;
        if (explanation != null) {
            put(new Paragraph(explanation));
        }
        words = askWords(name);
    }

    WordsDialog helped(String key) {
        withHelp(words, key);
        return this;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        taking.take(by, matter, version, words.getValue());
    }
}
