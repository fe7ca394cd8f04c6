package org.bancheng.workflow.immediate;

import java.time.Instant;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.stereotype.Component;

/**
 * 马上办 of a petition is done when what was done is on record. Another route may take over at any
 * time, and a refusal (未办成) has papers of its own: what was tried, and two signatures.
 */
@Component
class ImmediateRoute implements RouteKeeper {

    private final Works works;

    ImmediateRoute(Works works) {
        this.works = works;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.IMMEDIATE;
    }

    @Override
    public void requireDone(Matter matter, Step step) {
        boolean ends =
                step == Step.COMPLETE_LEG
                        || (step == Step.FINISH && matter.closing().result() != Result.REFUSED);
        if (matter.lane() == Lane.PETITION && ends && !works.anyInHand(matter.id())) {
            throw new StepRefused(step, "work-missing");
        }
    }

    @Override
    public void left(Matter matter, Instant at) {
        // What was done stays on record.
    }
}
