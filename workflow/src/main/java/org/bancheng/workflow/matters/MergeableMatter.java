package org.bancheng.workflow.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 并案: what ties a matter to the one it is handled together with. */
abstract class MergeableMatter extends DecidedMatter {

    /** The matter this one was merged into. */
    public @Nullable MatterId mergedInto() {
        return mergedInto;
    }

    /**
     * 并案: receipt and promise stay, the answer will be the survivor's. Both are saved, so that the
     * survivor cannot be finished unnoticed at the same moment.
     */
    public void mergeInto(MergeableMatter survivor, Actor by, Instant at) {
        require(Step.MERGE);
        survivor.require(Step.ABSORB);
        if (survivor.id.equals(id)) {
            throw new StepRefused(Step.MERGE, "merge-self");
        }
        if (survivor.lane() != lane()) {
            throw new StepRefused(Step.MERGE, "merge-lane");
        }
        if (survivor.custody.unitCode().equals(origin.subjectUnitCode())) {
            throw new StepRefused(Step.MERGE, "unit-concerned");
        }
        become(MatterState.MERGED);
        mergedInto = survivor.id;
        plan = "";
        watch = new Watch(watch.warned(), null);
        record(
                Step.MERGE,
                by,
                at,
                Facts.of("survivor", survivor.origin.reference())
                        .and("unit", survivor.custody.unitCode()));
        survivor.record(Step.ABSORB, by, at, Facts.of("merged", origin.reference()));
    }

    /**
     * The survivor's answer is this matter's too.
     *
     * @param handlingDays working dates since this matter was filed
     */
    public void relay(Matter survivor, Instant at, int handlingDays) {
        require(Step.RELAY);
        closing = closing.took(handlingDays);
        record(
                Step.RELAY,
                Actor.SYSTEM,
                at,
                Facts.of("survivor", survivor.origin.reference())
                        .and("result", survivor.closing.result())
                        .and("days", handlingDays));
    }

    /** Goes on by itself: its first clock has run all the time. */
    public void split(Instant at) {
        require(Step.SPLIT);
        become(MatterState.ACCEPTED);
        acceptedAt = acceptedAt == null ? at : acceptedAt;
        mergedInto = null;
        route = null;
        record(Step.SPLIT, Actor.SYSTEM, at, Facts.none());
    }
}
