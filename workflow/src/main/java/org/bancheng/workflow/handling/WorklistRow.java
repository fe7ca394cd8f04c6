package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * One line of the worklist.
 *
 * @param remainingDays working days left: 0 on the last day, negative when late; none without a
 *     promise
 * @param late the promise has passed, if only by a rest day
 */
public record WorklistRow(
        String reference,
        Lane lane,
        MatterState state,
        @Nullable String title,
        @Nullable String category,
        Urgency urgency,
        String unitName,
        @Nullable HandlingMode route,
        @Nullable LocalDate promise,
        boolean provisional,
        @Nullable Integer remainingDays,
        boolean late,
        Instant filedAt,
        @Nullable String assignee,
        @Nullable Result result) {}
