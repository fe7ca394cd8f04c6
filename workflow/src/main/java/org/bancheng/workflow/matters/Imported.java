package org.bancheng.workflow.matters;

import org.jspecify.annotations.Nullable;

/**
 * A matter as an old ledger tells it, beginning and end at once.
 *
 * @param origin historical, filed and accepted at the same moment
 * @param plan every mode it went through
 * @param route the mode figures count it under
 */
public record Imported(
        MatterId id,
        Origin origin,
        Promised promised,
        Plan plan,
        @Nullable HandlingMode route,
        Closing closing) {

    public Imported {
        if (!origin.historical()) {
            throw new IllegalArgumentException("a ledger holds history only");
        }
    }
}
