package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.bancheng.workflow.matters.PauseReason;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stood still.
 *
 * @param endedOn none while it stands
 * @param days working dates in (start, end]; none while it stands
 * @param proof what it rests on
 */
public record PauseLine(
        PauseReason reason,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer days,
        @Nullable String proof) {}
