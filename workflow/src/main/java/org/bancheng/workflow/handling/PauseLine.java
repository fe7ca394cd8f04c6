package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.bancheng.workflow.matters.PauseReason;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock stood still.
 *
 * @param seq its number within the matter
 * @param endedOn none while it stands
 * @param days working dates in (start, end]; none while it stands
 * @param proof what it rests on, in words
 * @param files how many files prove it
 */
public record PauseLine(
        int seq,
        PauseReason reason,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Integer days,
        @Nullable String proof,
        int files) {}
