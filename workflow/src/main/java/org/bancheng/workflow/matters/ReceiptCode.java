package org.bancheng.workflow.matters;

import java.util.Arrays;
import java.util.Optional;

/**
 * 查询码: what a resident without an account holds. 24 Crockford characters (120 bits), shown once,
 * never mailed; the database keeps a keyed hash.
 *
 * @param value 24 characters of Crockford's alphabet, upper case, without separators
 */
public record ReceiptCode(String value) {

    private static final int LENGTH = 24;

    public ReceiptCode {
        if (!Crockford.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /** The code made of the first 120 bits given. */
    static ReceiptCode of(byte[] bits) {
        StringBuilder code = new StringBuilder(LENGTH);
        byte[] fifteen = Arrays.copyOf(bits, 15);
        for (int i = 0; i < LENGTH; i++) {
            int value = 0;
            for (int bit = i * 5; bit < i * 5 + 5; bit++) {
                value = (value << 1) | ((fifteen[bit / 8] >> (7 - bit % 8)) & 1);
            }
            code.append(Crockford.of(value));
        }
        return new ReceiptCode(code.toString());
    }

    /**
     * What a person typed, forgiven as {@link Crockford#read} does; empty when it cannot be a code.
     */
    public static Optional<ReceiptCode> parse(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        String code = Crockford.read(typed);
        return Crockford.isCode(code, LENGTH)
                ? Optional.of(new ReceiptCode(code))
                : Optional.empty();
    }

    /** As shown and printed: six groups of four. */
    public String grouped() {
        return Crockford.grouped(value);
    }

    /** The code is a key: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}
