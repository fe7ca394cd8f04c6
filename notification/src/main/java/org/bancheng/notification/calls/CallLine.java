package org.bancheng.notification.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to call.
 *
 * @param events what happened, by name of the event, the first first
 * @param next the earliest moment of the next try
 * @param tries how often nobody answered
 * @param lastBy who tried last
 * @param due whether the moment has come
 */
public record CallLine(
        long id,
        String reference,
        @Nullable String title,
        String unitName,
        List<String> events,
        Instant since,
        Instant next,
        int tries,
        @Nullable String lastBy,
        boolean due) {}
