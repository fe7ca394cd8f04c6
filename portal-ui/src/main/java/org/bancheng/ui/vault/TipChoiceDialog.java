package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.signals.Signal;
import java.util.Collection;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** 不予受理, 暂停计时 and 办结: one of a list, which nobody chooses for the officer, and words. */
class TipChoiceDialog<E extends Enum<E>> extends TipStepDialog {

    /** The service's call. */
    interface Taking<E> {
        TipFile take(Person by, Vault vault, TipFile shown, E choice, String words);
    }

    private static final String MISSING = "choice.missing";

    private final RadioButtonGroup<E> choice = new RadioButtonGroup<>();
    private final WordsField words;
    private final transient Taking<E> taking;

    /**
     * @param name of the texts: {@code tips.step.<name>} over the list, {@code
     *     tips.step.<name>.<value>} below it once one is chosen
     */
    TipChoiceDialog(
            Step step,
            OpenTip open,
            String name,
            Collection<E> values,
            @Nullable Signal<String> explanation,
            Taking<E> taking) {
        super(step, open);
        this.taking = taking;
        label(choice, "tips.step." + name);
        choice.setManualValidation(true);
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(values);
        inEachLocale(
                choice,
                locale ->
                        choice.setItemLabelGenerator(
                                value -> getTranslation(locale, Words.key(value))));
        choice.addValueChangeListener(change ->
                choice.setHelperText(
                        getTranslation("tips.step." + name + "." + change.getValue())));
        ask(choice);
        words = askWords("tips.step.words.sender").helped("tips.step.words.sender.help");
        if (explanation != null) {
            put(new Paragraph(explanation));
        }
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals(MISSING) ? choice : super.fieldOf(refusal);
    }

    @Override
    TipFile take(Person by, Vault vault, TipFile shown) {
        if (choice.getValue() == null) {
            throw new TextRefused(MISSING);
        }
        return taking.take(by, vault, shown, choice.getValue(), words.getValue());
    }
}
