package org.bancheng.ui.desk.steps;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.bancheng.ui.components.PlanChoice;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;

/** 受理, 选择办理方式 and 发起会商: which modes follow, and what that does to the promise. */
class PlanDialog extends StepDialog {

    /** The service's call. */
    interface Taking {
        void take(Person by, MatterId matter, int version, Decision decision);
    }

    private final transient Taking taking;
    private final PlanChoice choice;

    private PlanDialog(
            String key,
            Step step,
            OpenMatter open,
            List<HandlingMode> chosen,
            Triage triage,
            Taking taking) {
        super(key, step, open);
        this.taking = taking;
        var matter = file().matter();
        choice =
                new PlanChoice(
                        matter,
                        List.of(HandlingMode.values()),
                        chosen,
                        "desk.chooseMode.reason.help",
                        "desk.accept.promiseLonger",
                        plan -> triage.foreseen(matter, plan));
        put(choice);
    }

    /** With the advised plan ticked; another one wants a reason. */
    static PlanDialog accepting(OpenMatter open, Triage triage) {
        var planned = open.file().matter().plan().modes();
        var dialog = new PlanDialog("accept", Step.ACCEPT, open, planned, triage, triage::accept);
        dialog.choice.offerAdvice();
        return dialog;
    }

    /** With the modes still planned, or the one in hand. */
    static PlanDialog choosing(OpenMatter open, Triage triage) {
        return choosing("chooseMode", open, PlanChoice.planned(open.file().matter()), triage);
    }

    /** With consultation, and the tracking that follows it. */
    static PlanDialog consulting(OpenMatter open, Triage triage) {
        return choosing(
                "consult", open, List.of(HandlingMode.CONSULTATION, HandlingMode.TRACKING), triage);
    }

    private static PlanDialog choosing(
            String key, OpenMatter open, List<HandlingMode> chosen, Triage triage) {
        return new PlanDialog(key, Step.CHOOSE_MODE, open, chosen, triage, triage::chooseMode);
    }

    @Override
    HasValidationProperties fieldOf(String refusal) {
        return choice.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        choice.clear();
        taking.take(by, matter, version, new Decision(choice.plan(), choice.reason()));
    }
}
