package org.bancheng.ui.vault;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** A step that wants nothing but words, or not even those. */
class TipWordsDialog extends TipStepDialog {

    /** The service's call. */
    interface Taking {
        @Nullable TipFile take(Person by, Vault vault, TipFile shown, String words);
    }

    private final @Nullable WordsField words;
    private final transient Taking taking;

    /**
     * @param label key of the text field's label; none where no words are wanted
     * @param explanation above the field
     */
    TipWordsDialog(
            Step step,
            OpenTip open,
            @Nullable Signal<String> explanation,
            @Nullable String label,
            Taking taking) {
        super(step, open);
        this.taking = taking;
        if (explanation != null) {
            put(new Paragraph(explanation));
        }
        words = label == null ? null : askWords(label);
    }

    @Override
    @Nullable TipFile take(Person by, Vault vault, TipFile shown) {
        return taking.take(by, vault, shown, words == null ? "" : words.getValue());
    }
}
