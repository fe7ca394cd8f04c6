package org.bancheng.workflow.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The pause that runs, if one does, and the sum of those that ended.
 *
 * @param days working days of ended pauses
 */
public record Pausing(@Nullable LocalDate since, @Nullable PauseReason reason, int days) {

    static final Pausing NEVER = new Pausing(null, null, 0);

    Pausing start(LocalDate today, PauseReason why) {
        return new Pausing(today, why, days);
    }

    Pausing end(int length) {
        return new Pausing(null, null, days + length);
    }
}
