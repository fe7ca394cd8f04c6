package org.bancheng.workflow.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for an extension as the desk reads it.
 *
 * @param days working days asked for
 * @param reason which the resident reads when it is granted
 * @param outcome none while it waits
 * @param answer why it was declined
 */
public record ExtensionLine(
        int days,
        String reason,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable Outcome outcome,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /** How it ended. */
    public enum Outcome {
        GRANTED,
        DECLINED,
        /** The promise passed, or the matter ended, before anybody decided. */
        LAPSED
    }
}
