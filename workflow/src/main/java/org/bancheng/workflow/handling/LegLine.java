package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.LegOutcome;
import org.jspecify.annotations.Nullable;

/** A leg with its unit's name and what was done in words. */
public record LegLine(
        HandlingMode mode,
        String unitName,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant closedAt,
        @Nullable LegOutcome outcome,
        @Nullable String whatWasDone) {}
