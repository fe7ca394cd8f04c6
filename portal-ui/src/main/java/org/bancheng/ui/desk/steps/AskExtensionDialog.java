package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 申请延期: how many working days, until when that is, and the reason the resident will read. */
class AskExtensionDialog extends StepDialog {

    private final transient Extensions extensions;
    private final IntegerField days = new IntegerField();
    private final Paragraph then = new Paragraph();
    private final TextArea reason;
    private final int most;

    AskExtensionDialog(OpenMatter open, Extensions extensions) {
        super("askExtension", Step.ASK_EXTENSION, open);
        this.extensions = extensions;
        most = Objects.requireNonNullElse(file().matter().promised().limitDays(), 0);
        label(days, "desk.askExtension.days");
        helper(days, "desk.askExtension.days.help", most);
        days.setManualValidation(true);
        days.setStepButtonsVisible(true);
        days.setMin(1);
        days.setMax(Math.max(1, most));
        days.setValueChangeMode(ValueChangeMode.LAZY);
        days.setValue(1);
        days.addValueChangeListener(change -> foresee());
        then.addClassName("foreseen");
        then.getElement().setAttribute("aria-live", "polite");
        ask(days);
        put(then);
        reason = withHelp(askWords("reason"), "desk.askExtension.reason.help");
        foresee();
    }

    private void foresee() {
        var wished = days.getValue();
        var date =
                wished == null || wished < 1 || wished > most
                        ? null
                        : extensions.foreseen(file().matter(), wished);
        then.setVisible(date != null);
        then.removeAll();
        if (date != null) {
            then.add(
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "desk.askExtension.then",
                                            Dates.date(date, locale)))));
        }
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("extension-days") ? days : super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var wished = Objects.requireNonNullElse(days.getValue(), 0);
        extensions.ask(by, matter, version, wished, reason.getValue());
    }
}
