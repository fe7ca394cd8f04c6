package org.bancheng.notification.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one letter; it tells no address.
 *
 * @param event key of its template
 * @param at when it was sent, given up, last tried or, before that, written
 * @param attempts made so far
 * @param code of the last answer, such as {@code 550 5.1.1}; none before the first attempt
 */
public record DeliveryLine(
        String event,
        Audience audience,
        String channel,
        State state,
        Instant at,
        int attempts,
        @Nullable String code) {

    /** How final it is. */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }
}
