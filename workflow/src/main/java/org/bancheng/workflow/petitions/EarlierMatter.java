package org.bancheng.workflow.petitions;

import java.time.LocalDate;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What the same person filed before about the same kind of thing.
 *
 * @param judgedBy its first promise, or the one it was judged by in turn
 * @param endedOn the day it was withdrawn or not accepted; none while it is open
 */
record EarlierMatter(
        MatterId id, String reference, @Nullable LocalDate judgedBy, @Nullable LocalDate endedOn) {

    /**
     * The date the first promise of a new filing is judged by: the working days that were left when
     * the earlier one ended are left now, and a promise that had passed has passed. Withdrawing and
     * filing again so forgets no time used (design 5).
     *
     * @return none when it would not be before the promise made today
     */
    @Nullable LocalDate judges(LocalDate today, LocalDate promised, WorkingCalendar calendar) {
        LocalDate carried = carried(today, calendar);
        return carried != null && carried.isBefore(promised) ? carried : null;
    }

    private @Nullable LocalDate carried(LocalDate today, WorkingCalendar calendar) {
        if (judgedBy == null || endedOn == null || judgedBy.isBefore(endedOn)) {
            return judgedBy;
        }
        int left = calendar.workingDaysIn(endedOn, judgedBy);
        return left == 0 ? today : calendar.plus(today, left);
    }
}
