package org.bancheng.workflow.matters;

import java.util.Optional;

/** Who took a step, as the journal keeps it. */
public record Actor(String code) {

    public static final Actor RESIDENT = new Actor("resident");
    public static final Actor SYSTEM = new Actor("system");
    private static final String STAFF = "staff:";

    public static Actor staff(long staffId) {
        return new Actor(STAFF + staffId);
    }

    /** The member of staff, if it was one. */
    public Optional<Long> staffId() {
        return code.startsWith(STAFF)
                ? Optional.of(Long.valueOf(code.substring(STAFF.length())))
                : Optional.empty();
    }
}
