package org.bancheng.workflow.matters;

import java.time.Instant;

/** The steps after which nothing that was written is left of a matter. */
abstract class ErasableMatter extends MergeableMatter {

    /**
     * 移入线索库: a clue that was filed as a petition leaves this lane. What remains tells where and
     * when something was filed; code and content belong to the tip from now on.
     */
    public void sealOver(Actor by, Instant at) {
        require(Step.SEAL_OVER);
        if (origin.receiptHash() == null) {
            throw new StepRefused(Step.SEAL_OVER, "sealed-over");
        }
        become(MatterState.NOT_ACCEPTED);
        origin = origin.withoutContent();
        closing = Closing.NONE;
        plan = "";
        watch = new Watch(watch.warned(), null);
        record(Step.SEAL_OVER, by, at, Facts.none());
    }

    /**
     * Nothing of the content is left.
     *
     * @param counts of what there was
     */
    public void erase(Instant at, Facts counts) {
        require(Step.ERASE);
        record(Step.ERASE, Actor.SYSTEM, at, counts);
    }
}
