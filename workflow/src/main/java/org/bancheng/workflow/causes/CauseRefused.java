package org.bancheng.workflow.causes;

import org.jspecify.annotations.Nullable;

/** A step a card does not allow now; where the measure forbids it, the numbers come along. */
public class CauseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable Recurrence measured;

    CauseRefused(String key) {
        this(key, null);
    }

    CauseRefused(String key, @Nullable Recurrence measured) {
        super(key);
        this.key = key;
        this.measured = measured;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }

    public @Nullable Recurrence measured() {
        return measured;
    }
}
