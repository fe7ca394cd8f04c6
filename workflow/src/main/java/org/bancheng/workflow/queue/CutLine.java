package org.bancheng.workflow.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's queue at one of the two times of a day.
 *
 * @param waiting how many matters waited then
 * @param clearedAt when none of them waited any more
 * @param clearedBy who did the last of them, if one person did
 */
public record CutLine(
        String unitName,
        Instant at,
        int waiting,
        @Nullable Instant clearedAt,
        @Nullable String clearedBy) {}
