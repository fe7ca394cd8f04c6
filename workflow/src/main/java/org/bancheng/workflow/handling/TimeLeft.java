package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands against its promise today.
 *
 * @param remainingDays working days left: 0 on the last day, negative when late; none without a
 *     promise
 * @param late the promise has passed, if only by a rest day
 * @param pauseUntil last day of the pause that runs, or of one that began now; none when the cap is
 *     used up
 */
public record TimeLeft(
        @Nullable Integer remainingDays, boolean late, @Nullable LocalDate pauseUntil) {}
