package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;

/**
 * The days a missing paper may be due on.
 *
 * @param today no paper is due today or before
 * @param usual after the limit of 容缺办, but no later than the latest; none without a latest
 * @param latest a working day before the promise; none when that is no later than today
 */
record PaperDates(
        LocalDate today,
        @Nullable LocalDate usual,
        @Nullable LocalDate latest,
        Predicate<LocalDate> working) {

    /**
     * @throws StepRefused when the promise leaves no day at all
     * @throws TextRefused when it is not this day
     */
    void require(LocalDate due) {
        if (latest == null) {
            throw new StepRefused(Step.COMMIT, "promise-too-near");
        }
        if (!due.isAfter(today) || due.isAfter(latest)) {
            throw new TextRefused("paper.date");
        }
        if (!working.test(due)) {
            throw new TextRefused("paper.rest");
        }
    }
}
