package org.bancheng.workflow.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is kept out of a matter.
 *
 * @param byResident whether the resident named them; else a colleague or they themselves did
 * @param reason why, unless the resident named them
 */
public record RecusalLine(
        String name, boolean byResident, @Nullable String reason, Instant since) {}
