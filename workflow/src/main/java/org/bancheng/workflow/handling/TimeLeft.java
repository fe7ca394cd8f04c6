package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Promise;
import org.jspecify.annotations.Nullable;

/**
 * How a matter stands against its promise today.
 *
 * @param remainingDays working days left: 0 on the last day, negative when late; none without a
 *     promise
 * @param late the promise has passed, if only by a rest day
 * @param firstCount how the first promise was counted, day by day; none for a matter out of a
 *     ledger
 * @param pauseUntil last day of the pause that runs, or of one that began now; none when the cap is
 *     used up
 */
public record TimeLeft(
        @Nullable Integer remainingDays,
        boolean late,
        @Nullable Promise firstCount,
        @Nullable LocalDate pauseUntil) {}
