package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.bancheng.workflow.absences.StandIns;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 指定承办人: who of the unit handles it. */
class PersonDialog extends StepDialog {

    private final transient Triage triage;
    private final Select<Person> colleague = new Select<>();
    private final TextArea reason;

    /**
     * @param standIns say beside a name who stands in for somebody away
     */
    PersonDialog(OpenMatter open, List<Person> colleagues, Triage triage, StandIns standIns) {
        super("assign", Step.ASSIGN, open);
        this.triage = triage;
        label(colleague, "desk.handOver.person");
        colleague.setManualValidation(true);
        colleague.setWidthFull();
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(person ->
                standIns.ofNewWork(person.id())
                        .map(one -> getTranslation("absences.away", person.name(), one.name()))
                        .orElse(person.name()));
        ask(colleague);
        reason = askWords("reason");
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("person.missing") || refusal.equals("not-colleague")
                ? colleague
                : super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (colleague.getValue() == null) {
            throw new TextRefused("person.missing");
        }
        triage.assign(by, matter, version, colleague.getValue().id(), reason.getValue());
    }
}
