package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * 办理环节: one stretch of handling in one mode by one unit.
 *
 * @param dueOn no later than the promise, unless the promise has passed
 * @param note what was done, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // a column of bytes; never compared as a value
public record Leg(
        @Id long id,
        @Version @Nullable Integer version,
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

    public boolean isOpen() {
        return closedAt == null;
    }
}
