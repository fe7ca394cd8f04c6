package org.bancheng.workflow.tips;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * One line of an officer's list: nothing that was written is in it.
 *
 * @param remainingDays working days left: 0 on the last day, negative when late
 * @param filedHour whole hours only
 * @param opened whether this officer has opened it
 * @param news whether the sender spoke last
 */
public record TipLine(
        String reference,
        MatterState state,
        @Nullable HandlingMode route,
        @Nullable LocalDate promise,
        boolean provisional,
        @Nullable Integer remainingDays,
        Instant filedHour,
        boolean opened,
        boolean news) {}
