package org.bancheng.workflow.cleaning;

/** What became of a file. */
public enum Outcome {
    /** Written anew; what was found and could be taken out is gone. */
    CLEANED,
    /** Nothing was found, and the file stays as it was sent. */
    NOTHING_FOUND,
    /** A signature would break: stays as it was sent. */
    KEPT_SIGNED,
    /** Locked by a password: stays as it was sent. */
    KEPT_LOCKED,
    /** Of a kind that is read but not rewritten: stays as it was sent. */
    KEPT_LISTED,
    /** Too large to be looked into: stays as it was sent. */
    KEPT_LARGE,
    /** Damaged, cut short, or not what it says it is. */
    REFUSED_BROKEN,
    /** More pixels, or more behind the compression, than is taken. */
    REFUSED_BOMB,
    /** A document that carries a program. */
    REFUSED_MACRO;

    public boolean isRefused() {
        return compareTo(REFUSED_BROKEN) >= 0;
    }

    /** Whether it stays as it was sent although something may be in it. */
    public boolean isKept() {
        return compareTo(KEPT_SIGNED) >= 0 && compareTo(KEPT_LARGE) <= 0;
    }
}
