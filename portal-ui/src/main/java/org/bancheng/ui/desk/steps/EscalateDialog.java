package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.bancheng.workflow.escalation.ResponsibleLeader;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 提级: to which unit, which leader answers for it there, and why. */
class EscalateDialog extends StepDialog {

    private final transient Triage triage;
    private final Select<ResponsibleLeader> leader = new Select<>();
    private final TextArea reason;

    /**
     * @param leaders the usual one first
     */
    EscalateDialog(
            OpenMatter open, String unitName, List<ResponsibleLeader> leaders, Triage triage) {
        super("escalate", Step.ESCALATE, open);
        this.triage = triage;
        put(new Paragraph(text("desk.escalate.to", unitName)));
        if (leaders.isEmpty()) {
            put(new Paragraph(text("escalation.raise.leader.none")));
        } else {
            label(leader, "escalation.raise.leader");
            leader.setManualValidation(true);
            leader.setWidthFull();
            leader.setItems(leaders);
            leader.setItemLabelGenerator(one -> one.name() + " · " + one.unitName());
            leader.setValue(leaders.getFirst());
            ask(leader);
        }
        reason = askWords("reason");
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("leader-unknown") ? leader : super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var chosen = leader.getValue();
        triage.escalate(
                by, matter, version, reason.getValue(), chosen == null ? null : chosen.id());
    }
}
