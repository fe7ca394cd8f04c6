package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/**
 * 提级办 is left by a person only with the responsible leader's decision, or a level further up. A
 * second signature under 未办成 is a decision too. Where nobody leads, nobody is waited for.
 */
@Component
class EscalationRoute implements RouteKeeper {

    /** What would leave the leader's decision out. */
    private static final Set<Step> AROUND =
            EnumSet.of(
                    Step.FINISH,
                    Step.COMPLETE_LEG,
                    Step.CHOOSE_MODE,
                    Step.HAND_OVER,
                    Step.PROPOSE_REFUSAL);

    /** A route that was planned and not gone yet: the plan may be changed, for a reason. */
    private static final Set<Step> UNRAISED = EnumSet.of(Step.FINISH, Step.COMPLETE_LEG);

    private final Escalations escalations;
    private final Leaders leaders;
    private final UnitTree units;

    EscalationRoute(Escalations escalations, Leaders leaders, UnitTree units) {
        this.escalations = escalations;
        this.leaders = leaders;
        this.units = units;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.ESCALATION;
    }

    @Override
    public void requireDone(Matter matter, Step step) {
        if (!AROUND.contains(step) || matter.closing().result() == Result.REFUSED) {
            return;
        }
        if (escalations
                .findLast(matter.id().value())
                .filter(Escalation::waitsForDecision)
                .isPresent()) {
            throw new StepRefused(step, "escalation-undecided");
        }
        if (UNRAISED.contains(step) && isOnlyPlanned(matter)) {
            throw new StepRefused(step, "escalation-not-raised");
        }
    }

    private boolean isOnlyPlanned(Matter matter) {
        return matter.lane() == Lane.PETITION
                && matter.custody().escalations() == 0
                && units.parentOf(matter.custody().unitCode())
                        .filter(above -> !leaders.of(above.code(), matter).isEmpty())
                        .isPresent();
    }

    @Override
    public void left(Matter matter, Instant at) {
        escalations
                .findLast(matter.id().value())
                .filter(last -> last.state.isOpen())
                .ifPresent(open -> {
                    open.leave(at);
                    escalations.save(open);
                });
    }
}
