package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.bancheng.ui.components.Choice;
import org.bancheng.workflow.handling.LostCodes;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 补发查询码: which paper was looked at, and that it is the resident's; then the code, once. */
class NewCodeDialog extends StepDialog {

    private static final String KEY = "desk.newCode.";

    private final transient LostCodes codes;
    private final Choice<LostCodes.Paper> paper =
            new Choice<>(
                    KEY + "paper",
                    "petitions.category.choose",
                    List.of(LostCodes.Paper.values()),
                    (one, locale) -> I18NProvider.translate(locale, KEY + "paper." + one));
    private final Checkbox matches = label(new Checkbox(), KEY + "matches");
    private transient @Nullable ReceiptCode code;

    NewCodeDialog(OpenMatter open, LostCodes codes) {
        super("newCode", Step.NEW_CODE, open);
        this.codes = codes;
        put(new Paragraph(text(KEY + "about")));
        matches.setManualValidation(true);
        ask(paper.required());
        ask(matches);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "paper.missing" -> paper;
            case "code.identity" -> matches;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (paper.getValue() == null) {
            throw new TextRefused("paper.missing");
        }
        code =
                codes.replace(
                        by,
                        matter,
                        version,
                        paper.getValue(),
                        Boolean.TRUE.equals(matches.getValue()));
    }

    @Override
    protected void done() {
        new ShownCode(Objects.requireNonNull(code), super::done).open();
    }
}
