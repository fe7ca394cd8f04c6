package org.bancheng.workflow.rewards;

/** A payment that cannot be made; the message key says why. */
public class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public PaymentRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }
}
