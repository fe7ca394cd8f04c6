package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A rating that has to be looked after.
 *
 * @param own whether the person asking had a hand in the matter and may not check it
 * @param late whether its day is over
 */
public record RatingCheck(
        long id,
        MatterId matter,
        String reference,
        @Nullable String title,
        String unitName,
        int stars,
        LocalDate ratedOn,
        LocalDate dueOn,
        boolean own,
        boolean late) {}
