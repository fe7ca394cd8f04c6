package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.files.FileFields;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.immediate.ImmediateTerms;
import org.bancheng.workflow.immediate.ListedWord;
import org.bancheng.workflow.immediate.WorkForm;
import org.jspecify.annotations.Nullable;

/** What was done in 马上办 and its proof, as questions of whatever dialog needs them. */
public class WorkFields extends Div {

    private final Choice<ListedWord> act;
    private final TextArea words = label(new TextArea(), "immediate.words");
    private final FilesField proof;
    private final Checkbox forResident = label(new Checkbox(), "immediate.forResident");
    private final Choice<ListedWord> unproven;

    public WorkFields(ImmediateTerms terms, FileFields files) {
        addClassNames("fields", "work-fields");
        act =
                new Choice<>("immediate.act", "immediate.act.none", terms.acts(), ListedWord::name)
                        .required();
        helper(words, "immediate.words.help");
        words.setManualValidation(true);
        words.setWidthFull();
        words.setMinRows(2);
        proof = files.ofMatter("immediate.proof");
        unproven =
                new Choice<>(
                        "immediate.unproven",
                        "immediate.unproven.none",
                        terms.unproven(),
                        ListedWord::name);
        add(act, words, proof, forResident, unproven);
    }

    /** Those that errors can stand at. */
    public List<HasValidationProperties> all() {
        return List.of(act, words, proof, unproven);
    }

    /**
     * @param otherwise what the resident reads anyway, where nothing was written here
     */
    public WorkForm form(String otherwise) {
        var chosen = act.getValue();
        var reason = unproven.getValue();
        return new WorkForm(
                chosen == null ? null : chosen.code(),
                words.isEmpty() ? otherwise : words.getValue(),
                proof.value(),
                forResident.getValue(),
                reason == null ? null : reason.code());
    }

    public @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "work.act" -> act;
            case "work.proof" -> unproven;
            case "file.gone", "file.many" -> proof;
            default -> null;
        };
    }

    /** Where words that are missing here are marked. */
    public TextArea words() {
        return words;
    }
}
