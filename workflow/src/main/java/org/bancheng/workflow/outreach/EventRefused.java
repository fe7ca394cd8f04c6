package org.bancheng.workflow.outreach;

/** A sign-up, or a change of an event, that cannot be; the message key says why. */
public class EventRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public EventRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }
}
