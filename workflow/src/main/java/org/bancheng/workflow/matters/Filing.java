package org.bancheng.workflow.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a new matter starts with.
 *
 * @param watchAt when the deadline watch must look first
 */
public record Filing(
        MatterId id,
        Origin origin,
        Promised promised,
        Plan plan,
        Actor by,
        @Nullable Instant watchAt) {}
