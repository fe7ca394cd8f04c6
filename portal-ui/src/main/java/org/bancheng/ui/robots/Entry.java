package org.bancheng.ui.robots;

/** Whether a form may be filed. */
public enum Entry {
    OPEN,

    /** The puzzle's solution was used for another form or is too old: with a new one it may. */
    STALE,

    /** Too many came without a solution just now: it may in a minute. */
    FULL;

    /** The key of what the sender is told, unless it is open. */
    public String key() {
        return this == STALE ? "robots.stale" : "robots.full";
    }
}
