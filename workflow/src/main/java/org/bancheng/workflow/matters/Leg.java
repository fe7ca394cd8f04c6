package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 办理环节: one stretch of handling in one mode by one unit.
 *
 * @param dueOn no later than the promise, unless the promise has passed
 * @param note what was done, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // a column of bytes; never compared as a value
public record Leg(
        long id,
        @Nullable Integer version,
        MatterId matterId,
        HandlingMode mode,
        String unitCode,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        @Nullable LegOutcome outcome,
        byte @Nullable [] note) {

    public static Leg opened(
            Lane lane,
            MatterId matter,
            HandlingMode mode,
            String unit,
            Instant at,
            @Nullable LocalDate dueOn) {
        return new Leg(RowId.of(lane, at), null, matter, mode, unit, at, dueOn, null, null, null);
    }

    public Leg closed(Instant at, LegOutcome how, byte @Nullable [] note) {
        return new Leg(id, version, matterId, mode, unitCode, openedAt, dueOn, at, how, note);
    }

    /** The same leg, due on another day. */
    public Leg dueOn(LocalDate day) {
        return new Leg(
                id, version, matterId, mode, unitCode, openedAt, day, closedAt, outcome, note);
    }

    /** The same leg, as it is stored after it was saved. */
    Leg saved() {
        int next = version == null ? 0 : version + 1;
        return new Leg(
                id, next, matterId, mode, unitCode, openedAt, dueOn, closedAt, outcome, note);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
