package org.bancheng.workflow.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of unit.
 *
 * @param cause HAND_OVER, ESCALATE or RAISE (by the system, overdue)
 */
public record HandoverLine(
        String fromUnit,
        String toUnit,
        String cause,
        @Nullable String by,
        @Nullable String reason,
        Instant at) {}
