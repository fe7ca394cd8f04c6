package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;

/** The steps that a resident takes and nobody decides. */
abstract class ResidentsMatter extends ErasableMatter {

    /** 评价, once for each finish. */
    public void rate(Instant at, int stars, Facts facts) {
        require(Step.RATE);
        if (closing.rating() != null) {
            throw new StepRefused(Step.RATE, "rated-already");
        }
        closing = closing.rated(stars);
        record(Step.RATE, Actor.RESIDENT, at, facts.and("stars", stars));
    }

    /** 撤回 by the resident. */
    public void withdraw(Instant at, LocalDate today, Facts facts) {
        require(Step.WITHDRAW);
        become(MatterState.WITHDRAWN);
        closing = closing.withdrawn(today);
        plan = "";
        watch = new Watch(watch.warned(), null);
        record(Step.WITHDRAW, Actor.RESIDENT, at, facts);
    }
}
