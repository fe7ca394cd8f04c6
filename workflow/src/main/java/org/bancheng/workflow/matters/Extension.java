package org.bancheng.workflow.matters;

import org.jspecify.annotations.Nullable;

/**
 * 延期: what is asked for and waits for a decision, and what was granted, once and never again.
 *
 * @param asked working days asked for; none while nothing waits
 * @param askedBy member of staff who asked
 * @param granted working days by which the promise was moved
 */
public record Extension(
        @Nullable Integer asked, @Nullable Long askedBy, @Nullable Integer granted) {

    static final Extension NONE = new Extension(null, null, null);

    Extension ask(int days, @Nullable Long by) {
        return new Extension(days, by, granted);
    }

    Extension grant() {
        return new Extension(null, null, asked);
    }

    Extension withoutRequest() {
        return new Extension(null, null, granted);
    }

    /** Whether a request waits for its decision. */
    public boolean isAsked() {
        return asked != null;
    }
}
