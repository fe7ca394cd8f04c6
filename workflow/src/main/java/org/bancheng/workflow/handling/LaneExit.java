package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.Objects;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a matter out of its lane. What remains is that something was filed, where and when;
 * whoever calls takes the content along and erases it in the same transaction.
 */
@Component
public class LaneExit {

    private final Grasp grasp;
    private final MatterStore store;
    private final Pauses pauses;
    private final Legwork legwork;
    private final MergedMatters merged;
    private final StepTime time;

    LaneExit(
            Grasp grasp,
            MatterStore store,
            Pauses pauses,
            Legwork legwork,
            MergedMatters merged,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.pauses = pauses;
        this.legwork = legwork;
        this.merged = merged;
        this.time = time;
    }

    /**
     * What the matter was found by and is not any more.
     *
     * @param receiptHash of the resident's code
     * @param filingHash of the form
     */
    @SuppressWarnings("ArrayRecordComponent") // hashes; never compared as values
    public record Keys(byte[] receiptHash, byte @Nullable [] filingHash) {}

    /**
     * Takes the step. Matters merged into it go on alone.
     *
     * @throws StepRefused when it was finished and gave its answer to others that were merged into
     *     it, or has left already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keys leave(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.SEAL_OVER);
        if (!matter.state().isOpen() && !store.mergedInto(id).isEmpty()) {
            throw new StepRefused(Step.SEAL_OVER, "merge-survivor");
        }
        Instant at = time.now(matter.lane());
        if (matter.state() == MatterState.WAITING_FOR_RESIDENT) {
            pauses.end(matter, by.actor(), Step.RESUME, at, Facts.none());
        }
        Keys keys =
                new Keys(
                        Objects.requireNonNull(matter.origin().receiptHash(), "a receipt"),
                        matter.origin().filingHash());
        matter.sealOver(by.actor(), at);
        legwork.closeAll(matter, at, LegOutcome.SKIPPED);
        merged.goOnAlone(matter, at);
        store.save(matter);
        return keys;
    }
}
