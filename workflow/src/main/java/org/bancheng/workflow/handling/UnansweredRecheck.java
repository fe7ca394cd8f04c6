package org.bancheng.workflow.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question nobody answered, for the supervisor to ask by telephone.
 *
 * @param days calendar days after the finish it was asked at
 * @param workingDays since it was asked
 * @param late more working days than a check may take
 */
public record UnansweredRecheck(
        long id,
        String reference,
        @Nullable String title,
        String unitName,
        int days,
        Instant askedAt,
        int workingDays,
        boolean late) {}
