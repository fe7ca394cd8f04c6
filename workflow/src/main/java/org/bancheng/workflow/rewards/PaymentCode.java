package org.bancheng.workflow.rewards;

import java.util.Locale;
import java.util.Optional;

/**
 * 领奖码: what is shown to whoever pays a reward. 16 Crockford characters (80 bits), made from the
 * receipt code in one direction only: it opens no tip, and the database keeps a keyed hash.
 *
 * @param value 16 characters of Crockford's alphabet, upper case, without separators
 */
public record PaymentCode(String value) {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;

    public PaymentCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a payment code");
        }
    }

    /**
     * What a person typed, forgiving case, spaces, dashes and the letters O, I and L; empty when it
     * cannot be a code.
     */
    public static Optional<PaymentCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code =
                typed.strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-–—_.·]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        boolean fits =
                code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(new PaymentCode(code)) : Optional.empty();
    }

    /** As shown and spoken: four groups of four. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Whoever holds it is paid: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "PaymentCode[hidden]";
    }
}
