package org.bancheng.workflow.rewards;

import java.util.Optional;
import org.bancheng.workflow.matters.Crockford;

/**
 * 领奖码: what is shown to whoever pays a reward. 16 Crockford characters (80 bits), made from the
 * receipt code in one direction only: it opens no tip, and the database keeps a keyed hash.
 *
 * @param value 16 characters of Crockford's alphabet, upper case, without separators
 */
public record PaymentCode(String value) {

    static final int LENGTH = 16;
    private static final int LONGEST_TYPED = 100;

    public PaymentCode {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a payment code");
        }
    }

    /**
     * What a person typed, forgiven as {@link Crockford#read} does; empty when it cannot be a code.
     */
    public static Optional<PaymentCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = Crockford.read(typed);
        return Crockford.isCode(code, LENGTH)
                ? Optional.of(new PaymentCode(code))
                : Optional.empty();
    }

    /** As shown and spoken: four groups of four. */
    public String grouped() {
        return Crockford.grouped(value);
    }

    /** Whoever holds it is paid: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "PaymentCode[hidden]";
    }
}
