package org.bancheng.workflow.urging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One urge as the desk reads it.
 *
 * @param by the supervisor's name; none for the resident
 * @param words what the resident or the supervisor said
 * @param answeredAt when the resident heard something the next time
 */
public record UrgeLine(
        @Nullable String by, @Nullable String words, Instant at, @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return answeredAt == null;
    }
}
