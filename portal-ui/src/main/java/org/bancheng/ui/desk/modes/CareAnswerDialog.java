package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.bancheng.ui.components.MomentBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.care.AnswerWay;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** What the resident said on the telephone or at the counter, and when. */
class CareAnswerDialog extends ModeDialog {

    private final transient CareDesk desk;
    private final long offer;
    private final Select<Boolean> answer = new Select<>();
    private final Select<AnswerWay> how = new Select<>();
    private final MomentBox when = new MomentBox("care.record.when");

    CareAnswerDialog(OpenMatter open, long offer, CareDesk desk) {
        super("care.record", open);
        this.desk = desk;
        this.offer = offer;
        put(new Paragraph(text("care.record.text")));
        label(answer, "care.record.answer");
        answer.setManualValidation(true);
        answer.setWidthFull();
        answer.setItems(true, false);
        answer.setItemLabelGenerator(
                yes -> getTranslation(yes ? "care.record.yes" : "care.record.no"));
        label(how, "care.record.how");
        how.setManualValidation(true);
        how.setWidthFull();
        how.setItems(AnswerWay.PHONE, AnswerWay.COUNTER);
        how.setItemLabelGenerator(way -> getTranslation("care.record." + way));
        how.setValue(AnswerWay.PHONE);
        ask(answer);
        ask(how);
        ask(when);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "care.answer" -> answer;
            case "care.when" -> when;
            default -> null;
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (answer.getValue() == null || how.getValue() == null) {
            throw new TextRefused("care.answer");
        }
        var at = when.instant();
        if (at == null) {
            throw new TextRefused("care.when");
        }
        desk.record(by, matter, version, offer, answer.getValue(), how.getValue(), at);
    }
}
