package org.bancheng.workflow.people;

/** An account that cannot be made or changed like that; the message key says why. */
public class StaffRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public StaffRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }
}
