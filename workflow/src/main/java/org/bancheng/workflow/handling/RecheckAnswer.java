package org.bancheng.workflow.handling;

import org.jspecify.annotations.Nullable;

/**
 * What the holder of a link sees.
 *
 * @param asked the question waits for an answer; otherwise it was answered or nobody waits any more
 * @param state how far the question is
 * @param title of the matter
 */
public record RecheckAnswer(
        boolean asked,
        Recheck.State state,
        @Nullable String title,
        String reference,
        String unitName,
        int days) {}
