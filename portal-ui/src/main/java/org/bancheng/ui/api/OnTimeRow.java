package org.bancheng.ui.api;

import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.figures.Tally;
import org.jspecify.annotations.Nullable;

/**
 * One set of figures. Counts are numbers, rates are text with two decimals or null where there is
 * nothing to divide by; a set too small to publish is null throughout.
 *
 * @param withoutPromise accepted without a promised date, in no other number
 * @param notAccepted in no other number
 * @param withdrawn before the promise had passed, in no other number
 */
record OnTimeRow(
        @Nullable Long accepted,
        @Nullable Long finished,
        @Nullable Long finishedOnTime,
        @Nullable Long finishedLate,
        @Nullable Long openOverdue,
        @Nullable Long openNotDue,
        @Nullable String completionRate,
        @Nullable String onTimeRate,
        @Nullable String onTimeRateFirstPromise,
        @Nullable String averageWorkingDays,
        @Nullable String achievedRate,
        @Nullable String satisfiedRate,
        @Nullable Long rated,
        @Nullable String heldRate,
        @Nullable Long withoutPromise,
        @Nullable Long notAccepted,
        @Nullable Long withdrawn) {

    static final OnTimeRow SUPPRESSED =
            new OnTimeRow(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);

    static OnTimeRow of(Tally tally) {
        return new OnTimeRow(
                tally.count(Slice.ACCEPTED),
                tally.count(Slice.FINISHED),
                tally.count(Slice.ON_TIME),
                tally.count(Slice.LATE),
                tally.count(Slice.OVERDUE),
                tally.count(Slice.NOT_DUE),
                Figure.COMPLETION_RATE.value(tally),
                Figure.ON_TIME_RATE.value(tally),
                Figure.ON_TIME_RATE_FIRST_PROMISE.value(tally),
                Figure.AVERAGE_WORKING_DAYS.value(tally),
                Figure.ACHIEVED_RATE.value(tally),
                Figure.SATISFIED_RATE.value(tally),
                tally.count(Slice.RATED),
                Figure.HELD_RATE.value(tally),
                tally.count(Slice.NO_PROMISE),
                tally.count(Slice.NOT_ACCEPTED),
                tally.count(Slice.WITHDRAWN));
    }
}
