package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;

/** 不予受理: a listed reason, and where the resident should turn instead. */
class NotAcceptDialog extends StepDialog {

    private final transient Triage triage;
    private final RadioButtonGroup<Refusal> reason = new RadioButtonGroup<>();
    private final TextArea words;

    /**
     * @param advised the reason that the resident's answers point to
     */
    NotAcceptDialog(OpenMatter open, Optional<Refusal> advised, Triage triage) {
        super("notAccept", Step.NOT_ACCEPT, open);
        this.triage = triage;
        label(reason, "desk.notAccept.reason");
        reason.setItems(Refusal.values());
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        inEachLocale(
                reason,
                locale ->
                        reason.setItemLabelGenerator(
                                value -> getTranslation(locale, Words.key(value))));
        reason.setValue(advised.orElse(Refusal.NOT_THIS_AUTHORITY));
        ask(reason);
        words = withHelp(askWords("words"), "desk.notAccept.words.help");
        words.setValue(route(reason.getValue()));
        reason.addValueChangeListener(change -> {
            if (words.isEmpty() || words.getValue().equals(route(change.getOldValue()))) {
                words.setValue(route(change.getValue()));
            }
        });
    }

    private String route(Refusal refusal) {
        return getTranslation("desk.notAccept.route." + refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        triage.notAccept(by, matter, version, reason.getValue(), Texts.bounded(words.getValue()));
    }
}
