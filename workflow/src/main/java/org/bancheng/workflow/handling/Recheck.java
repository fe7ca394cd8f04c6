package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * 跟踪办: one question, some days after the finish, whether the problem stayed away.
 *
 * @param nth 1, 2 or 3
 * @param days calendar days after the finish
 * @param expiresAt until when the link works; none before it was asked
 */
public record Recheck(
        long id,
        MatterId matter,
        int nth,
        int days,
        State state,
        @Nullable Instant askedAt,
        @Nullable Instant expiresAt) {

    /** How far the question is. */
    public enum State {
        PLANNED,
        ASKED,
        /** 问题没有再出现. */
        HELD,
        /** 又出现了: the matter was reopened. */
        RELAPSED,
        /** Nobody answered before the link expired or the next question came. */
        UNANSWERED,
        /** The matter was reopened in another way. */
        CANCELLED
    }
}
