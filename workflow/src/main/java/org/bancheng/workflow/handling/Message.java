package org.bancheng.workflow.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a matter.
 *
 * @param staffName who of the office said it; never shown to the resident
 */
public record Message(Kind kind, String text, @Nullable String staffName, Instant at) {

    /** Who spoke, and to what end. */
    public enum Kind {
        /** The office asks for more. */
        REQUEST,
        /** The resident answers a request. */
        ANSWER,
        /** The resident adds something unasked. */
        ADDITION,
        /** The office tells something on the way. */
        REPLY,
        /** The office's answer at the finish, or why it was not accepted. */
        RESULT,
        /** The office says why the promise or the unit changed. */
        REASON,
        /** The resident's words beside the stars. */
        RATING,
        /** The resident says why it is not done. */
        REOPENING,
        /** Inside the office only. */
        NOTE
    }
}
