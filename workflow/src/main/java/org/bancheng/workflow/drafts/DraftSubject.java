package org.bancheng.workflow.drafts;

import java.util.Optional;

/** Which form a draft is of. There is none for tips, on purpose. */
public record DraftSubject(String value) {

    public static final DraftSubject PETITION = new DraftSubject("PETITION");
    private static final String SIGN_UP = "SIGNUP-";

    /** The sign-up to an event. */
    public static DraftSubject signUp(long event) {
        return new DraftSubject(SIGN_UP + event);
    }

    /** The event it signs up to; empty for a petition. */
    public Optional<Long> event() {
        return value.startsWith(SIGN_UP)
                ? Optional.of(Long.valueOf(value.substring(SIGN_UP.length())))
                : Optional.empty();
    }
}
