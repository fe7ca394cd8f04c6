package org.bancheng.workflow.petitions;

import java.time.LocalDate;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the same person that went before, or came after.
 *
 * @param earlier whether it went before
 * @param firstPromise what was promised for it first
 * @param judgedBy the date the first promise of the later one is judged by; none: its own
 */
public record RefiledLine(
        String reference,
        MatterState state,
        boolean earlier,
        @Nullable LocalDate firstPromise,
        @Nullable LocalDate judgedBy) {}
