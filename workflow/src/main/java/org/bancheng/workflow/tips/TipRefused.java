package org.bancheng.workflow.tips;

/** Something the vault does not do; the message key says why. */
public class TipRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public TipRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }
}
