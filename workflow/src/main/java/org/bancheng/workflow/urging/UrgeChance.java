package org.bancheng.workflow.urging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resident may urge now.
 *
 * @param from the first day on which it is possible (again)
 * @param last the day of the last urge, if there was one
 * @param answered whether the last one was answered
 */
public record UrgeChance(
        LocalDate today, LocalDate from, @Nullable LocalDate last, boolean answered) {

    public boolean isOpen() {
        return !today.isBefore(from);
    }
}
