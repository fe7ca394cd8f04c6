package org.bancheng.workflow.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter as an old ledger tells it, beginning and end at once.
 *
 * @param origin historical, filed and accepted at the same moment
 * @param plan every mode it went through
 * @param route the mode figures count it under
 */
public record Imported(
        MatterId id,
        Origin origin,
        Promised promised,
        Plan plan,
        @Nullable HandlingMode route,
        Closing closing) {

    public Imported {
        if (!origin.historical()) {
            throw new IllegalArgumentException("a ledger holds history only");
        }
    }

    /**
     * The record of it: settled when it was finished, otherwise unfinished for ever. The deadline
     * watch never looks at it, and no step changes it any more.
     */
    public Matter asMatter(Actor by, Instant at, Facts facts) {
        boolean finished = closing.finishedOn() != null;
        Matter matter = new Matter();
        matter.id = id;
        matter.origin = origin;
        matter.state = finished ? MatterState.SETTLED : MatterState.IN_HANDLING;
        matter.open = false; // nobody works on it here, so no worklist shows it as work
        matter.acceptedAt = origin.filedAt();
        Custody holder = new Custody(origin.firstUnitCode(), null, null, 0);
        matter.custody = finished ? holder.answering() : holder;
        matter.promised = promised;
        matter.plan = plan.stored();
        matter.route = route;
        matter.pausing = Pausing.NEVER;
        matter.watch = new Watch(0, null);
        matter.closing = closing;
        matter.chain = Chain.EMPTY;
        matter.record(Step.IMPORT, by, at, facts);
        return matter;
    }
}
