package org.bancheng.ui.vault;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.bancheng.ui.components.PlanChoice;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** 受理 and 选择办理方式: which modes follow, and what that does to the promise. */
class TipPlanDialog extends TipStepDialog {

    /** The service's call. */
    interface Taking {
        TipFile take(Person by, Vault vault, TipFile shown, Plan plan, @Nullable String reason);
    }

    /** 容缺, 会商 and 暖心 would need somebody who must not know of a tip. */
    private static final List<HandlingMode> OFFERED =
            List.of(HandlingMode.IMMEDIATE, HandlingMode.ESCALATION, HandlingMode.TRACKING);

    private final transient Taking taking;
    private final PlanChoice choice;

    TipPlanDialog(Step step, OpenTip open, Triage triage, Taking taking) {
        super(step, open);
        this.taking = taking;
        var matter = tip().file().matter();
        choice =
                new PlanChoice(
                        matter,
                        OFFERED,
                        PlanChoice.planned(matter),
                        "tips.step.reason.help",
                        "tips.step.promiseLonger",
                        plan -> triage.foreseen(matter, plan));
        if (step == Step.ACCEPT) {
            choice.offerAdvice();
        }
        put(choice);
    }

    @Override
    HasValidationProperties fieldOf(String refusal) {
        return choice.fieldOf(refusal);
    }

    @Override
    TipFile take(Person by, Vault vault, TipFile shown) {
        choice.clear();
        return taking.take(by, vault, shown, choice.plan(), choice.reason());
    }
}
