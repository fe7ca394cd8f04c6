package org.bancheng.ui.petitions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The pages of the form, in their order; the last checks the answers of the others. */
enum Page {
    WHAT,
    WHERE,
    STORY,
    SITUATION,
    CONTACT,
    CHECK;

    static final String ADDRESS = "petitions/new";
    static final String PARAMETER = "page";

    /** The page named in the address. */
    static Optional<Page> named(String word) {
        return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its keys begin with this. */
    String key() {
        return "petitions." + word();
    }

    String href() {
        return "/" + ADDRESS + "?" + PARAMETER + "=" + word();
    }

    /** Where it stands among the pages that ask, from 1. */
    int number() {
        return ordinal() + 1;
    }

    static int questions() {
        return CHECK.ordinal();
    }

    Page next() {
        return values()[ordinal() + 1];
    }

    Page before() {
        return values()[ordinal() - 1];
    }
}
