package org.bancheng.workflow.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rise of a matter as its resident reads it; nobody is named.
 *
 * @param byItself 逾期自动提级
 * @param reason given by whoever raised it
 * @param acceptedAt when a leader took it on; none: not yet
 */
public record EscalationStory(
        EscalationState state,
        boolean byItself,
        String fromUnit,
        String toUnit,
        Instant raisedAt,
        @Nullable String reason,
        @Nullable Instant acceptedAt,
        @Nullable Instant decidedAt) {}
