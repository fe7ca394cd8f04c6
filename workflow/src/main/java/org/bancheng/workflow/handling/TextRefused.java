package org.bancheng.workflow.handling;

/** A text that is missing or too long; the message key says which. */
public class TextRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public TextRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }
}
