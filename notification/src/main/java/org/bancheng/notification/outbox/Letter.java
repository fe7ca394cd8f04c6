package org.bancheng.notification.outbox;

import java.time.Instant;
import java.util.Locale;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent once.
 *
 * @param dedupe names it for ever; the same name a second time is the same letter
 * @param matter it belongs to; none for a digest and for anything about a tip
 * @param event key of its template, at most 32 characters
 * @param to one address
 * @param notBefore when it may leave
 * @param hidden it is about a tip: nothing of it may place it in time or next to a matter
 */
public record Letter(
        String dedupe,
        @Nullable MatterId matter,
        String event,
        Audience audience,
        String to,
        Locale language,
        String subject,
        String body,
        Instant notBefore,
        boolean hidden) {

    public Letter {
        if (hidden && matter != null) {
            throw new IllegalArgumentException("a letter about a tip names no matter");
        }
    }

    @Override
    public String toString() {
        return "Letter[" + event + " to " + audience + "]";
    }
}
