package org.bancheng.ui.tips;

import java.util.Locale;

/** The pages of the form, in their order; the last checks the answers of the others. */
enum TipPage {
    START,
    WHAT,
    WHERE,
    NEWS,
    CHECK;

    /** Its keys begin with this. */
    String key() {
        return "tips." + name().toLowerCase(Locale.ROOT);
    }

    /** How many pages ask something. */
    static int questions() {
        return CHECK.ordinal() - WHAT.ordinal();
    }

    TipPage next() {
        return values()[ordinal() + 1];
    }

    TipPage before() {
        return values()[ordinal() - 1];
    }
}
