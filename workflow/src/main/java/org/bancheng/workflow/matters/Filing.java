package org.bancheng.workflow.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a new matter starts with.
 *
 * @param follows reference of the earlier matter of the same person it goes on from
 * @param watchAt when the deadline watch must look first
 */
public record Filing(
        MatterId id,
        Origin origin,
        Promised promised,
        Plan plan,
        Actor by,
        @Nullable String follows,
        @Nullable Instant watchAt) {}
