package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/**
 * One matter at the window today.
 *
 * @param openedAt when it came into 马上办
 * @param dueOn of that stretch; earlier than today when it should have been done
 * @param closedAt when that was done; none: it is left
 * @param result if the whole matter is finished
 * @param proof how it stands with the proof of what was done
 * @param next what the clerk does next
 */
public record TodayLine(
        String reference,
        @Nullable String title,
        MatterState state,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        @Nullable Result result,
        Proof proof,
        Next next) {

    /** Whether what was done is on record and proven. */
    public enum Proof {
        NOTHING_YET,
        PROVEN,
        UNPROVEN
    }

    /** The next step of the desk; waiting and done want none. */
    public enum Next {
        DO,
        COMPLETE,
        FINISH,
        WAIT,
        NOTHING
    }

    public boolean isLeft() {
        return closedAt == null;
    }
}
