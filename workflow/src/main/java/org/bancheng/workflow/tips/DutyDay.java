package org.bancheng.workflow.tips;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of the roster, with the night after it.
 *
 * @param working whether the office is at its desk by day
 * @param officer who is on duty; none: everybody who can open tips is told
 */
public record DutyDay(LocalDate day, boolean working, @Nullable Officer officer) {

    /** Who can be on duty. */
    public record Officer(long staffId, String name) {}
}
