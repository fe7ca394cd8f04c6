package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the desk reads it.
 *
 * @param until last day of the way to appeal; none before the second signature
 * @param outcome none while it waits
 * @param reason why the second signature was not given
 */
public record RefusalLine(
        LegalBasis basis,
        String citation,
        String tried,
        String answer,
        AppealRoute route,
        @Nullable LocalDate until,
        Signature first,
        String signerUnit,
        @Nullable Outcome outcome,
        @Nullable Signature second,
        @Nullable String reason) {

    /** Who signed, where and when. */
    public record Signature(String name, String unit, Instant at) {}

    /** How it ended. */
    public enum Outcome {
        SIGNED,
        RETURNED,
        /** Another step ended it: a hand-over, another result, a withdrawal. */
        DROPPED
    }
}
