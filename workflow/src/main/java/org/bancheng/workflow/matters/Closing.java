package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it ended; on time is judged at the last finish.
 *
 * @param handlingDays working dates in (filing date, finish date]
 * @param reopened how often the matter came back
 * @param rating 5 (非常满意) to 1 (非常不满意)
 */
public record Closing(
        @Nullable Result result,
        @Nullable Instant finishedAt,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate firstFinishedOn,
        @Nullable Integer handlingDays,
        int reopened,
        @Nullable LocalDate withdrawnOn,
        @Nullable Integer rating) {

    static final Closing NONE = new Closing(null, null, null, null, null, 0, null, null);

    Closing finished(Result result, Instant at, LocalDate on, int handlingDays) {
        LocalDate first = firstFinishedOn == null ? on : firstFinishedOn;
        return new Closing(result, at, on, first, handlingDays, reopened, null, rating);
    }

    Closing reopenedAgain() {
        return new Closing(null, null, null, firstFinishedOn, null, reopened + 1, null, null);
    }

    Closing withdrawn(LocalDate on) {
        return new Closing(null, null, null, firstFinishedOn, null, reopened, on, null);
    }

    Closing took(int days) {
        return new Closing(
                result,
                finishedAt,
                finishedOn,
                firstFinishedOn,
                days,
                reopened,
                withdrawnOn,
                rating);
    }

    /**
     * What somebody may know of it whose matter was merged into this one: how and when it ended.
     */
    public Closing told() {
        return new Closing(
                result, finishedAt, finishedOn, firstFinishedOn, handlingDays, 0, null, null);
    }

    Closing rated(int stars) {
        return new Closing(
                result,
                finishedAt,
                finishedOn,
                firstFinishedOn,
                handlingDays,
                reopened,
                withdrawnOn,
                stars);
    }
}
