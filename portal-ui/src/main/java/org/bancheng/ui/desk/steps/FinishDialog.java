package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 办结: the result, which nobody chooses for the clerk, and the answer the resident reads. */
class FinishDialog extends StepDialog {

    private final transient WorkSteps steps;
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>();
    private final @Nullable WorkFields work;
    private final TextArea words;

    /**
     * @param reopenDays working days in which the resident may have it reopened
     */
    FinishDialog(OpenMatter open, int reopenDays, WorkSteps steps) {
        super("finish", Step.FINISH, open);
        this.steps = steps;
        label(result, "desk.finish.result");
        result.setManualValidation(true);
        result.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        result.setItems(MatterFiles.results());
        inEachLocale(
                result,
                locale ->
                        result.setItemLabelGenerator(
                                value -> getTranslation(locale, Words.key(value))));
        result.addValueChangeListener(change ->
                result.setHelperText(getTranslation("desk.finish.result." + change.getValue())));
        ask(result);
        work = askWork(steps.fields(open));
        words = withHelp(askWords("words"), "desk.finish.words.help");
        put(new Paragraph(text("desk.finish.reopen", reopenDays)));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("result.missing") ? result : super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (result.getValue() == null) {
            throw new TextRefused("result.missing");
        }
        var answer = words.getValue();
        var done = work == null ? null : work.form(answer);
        steps.finish(by, matter, version, done, result.getValue(), answer);
    }
}
