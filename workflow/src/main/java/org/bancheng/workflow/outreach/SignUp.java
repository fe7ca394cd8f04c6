package org.bancheng.workflow.outreach;

import java.util.Set;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place, or place in line.
 *
 * @param position number drawn in the waiting line, kept for ever; none when a seat was free at
 *     once
 */
public record SignUp(
        MatterId matter,
        long sessionId,
        int people,
        SeatState state,
        @Nullable Integer position,
        Set<Need> needs) {

    /** Has a seat or waits for one. */
    public boolean isActive() {
        return state == SeatState.BOOKED || state == SeatState.WAITING;
    }
}
