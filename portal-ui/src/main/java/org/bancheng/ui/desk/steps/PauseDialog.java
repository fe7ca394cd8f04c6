package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.components.WordsField;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.PauseGrounds;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 暂停计时: a listed reason, what the resident should do, and until when at most. */
class PauseDialog extends StepDialog {

    private final transient Handling handling;
    private final RadioButtonGroup<PauseReason> reason = new RadioButtonGroup<>();
    private final TextArea words;
    private final TextArea proof;
    private final FilesField files;

    PauseDialog(OpenMatter open, Handling handling, FilesField files) {
        super("ask", Step.ASK, open);
        this.handling = handling;
        label(reason, "desk.ask.reason");
        reason.setItems(PauseReason.values());
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        inEachLocale(
                reason,
                locale ->
                        reason.setItemLabelGenerator(
                                value -> getTranslation(locale, Words.key(value))));
        reason.setValue(PauseReason.RESIDENT);
        ask(reason);
        words = withHelp(askWords("words"), "desk.ask.words.help");
        proof = ask(withHelp(new WordsField("desk.ask.proof"), "desk.ask.proof.help"));
        proof.setMinRows(2);
        this.files = ask(files);
        showProof(false);
        reason.addValueChangeListener(change -> showProof(reason.getValue().wantsProof()));
        var until = open.file().timeLeft().pauseUntil();
        if (until != null) {
            put(
                    new Paragraph(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale, "desk.ask.until", Dates.date(until, locale)))));
        }
    }

    private void showProof(boolean wanted) {
        proof.setVisible(wanted);
        files.setVisible(wanted);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var why = reason.getValue();
        var grounds =
                why.wantsProof()
                        ? new PauseGrounds(proof.getValue(), files.value())
                        : new PauseGrounds(words.getValue(), List.of());
        handling.ask(by, matter, version, why, words.getValue(), grounds);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "pause.proof" -> proof;
            case "pause.file", "file.gone", "file.many" -> files;
            default -> super.fieldOf(refusal);
        };
    }
}
