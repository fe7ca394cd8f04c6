package org.bancheng.ui.track;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way that is left when a matter cannot be reopened any more.
 *
 * @param key of its words; {0} is the date, {1} the authority one level up
 * @param until last day, where the way is still open
 */
record Appeal(String key, @Nullable LocalDate until) {

    /** Calendar days after the written answer (信访工作条例 art. 35). */
    private static final int REVIEW_DAYS = 30;

    /** Calendar days after learning of a decision (行政复议法 art. 20). */
    private static final int RECONSIDERATION_DAYS = 60;

    static List<Appeal> after(LocalDate finishedOn, LocalDate today) {
        return List.of(
                until(finishedOn.plusDays(REVIEW_DAYS), today, "track.appeal.review"),
                until(finishedOn.plusDays(RECONSIDERATION_DAYS), today, "track.appeal.law"),
                new Appeal("track.appeal.phone", null));
    }

    private static Appeal until(LocalDate last, LocalDate today, String key) {
        return today.isAfter(last) ? new Appeal(key + "Over", null) : new Appeal(key, last);
    }
}
