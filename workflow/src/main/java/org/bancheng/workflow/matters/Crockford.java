package org.bancheng.workflow.matters;

import java.util.Locale;

/**
 * Codes that people copy and spell: Crockford's 32 characters, without I, L, O and U, shown in
 * groups of four.
 */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FIVE_BITS = 31;

    private Crockford() {}

    /** The character of the lowest five bits. */
    public static char of(int bits) {
        return ALPHABET.charAt(bits & FIVE_BITS);
    }

    /** Whether it is a code of so many characters, without separators. */
    public static boolean isCode(String code, int length) {
        return code.length() == length && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** What a person typed, forgiving case, spaces, dashes and the letters O, I and L. */
    public static String read(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—_.·]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    public static String grouped(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
