package org.bancheng.ui.figures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers are written; the same in both languages. */
final class Numbers {

    private Numbers() {}

    /** 2,822. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 98.44%, or a dash. */
    static String percent(@Nullable String rate) {
        return rate == null ? "—" : rate + "%";
    }

    /** 3.00, or a dash. */
    static String plain(@Nullable String value) {
        return value == null ? "—" : value;
    }
}
