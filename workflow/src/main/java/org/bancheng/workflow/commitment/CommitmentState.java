package org.bancheng.workflow.commitment;

/** How a commitment stands. */
public enum CommitmentState {
    /** Drawn up by the office; the resident has not agreed. */
    OFFERED,
    /** In force. */
    AGREED,
    /** Every paper came. */
    KEPT,
    /** A paper had not come by its date: it ended as agreed. */
    MISSED,
    /** Nobody agreed before the first date. */
    EXPIRED,
    /** The office released it, or another route took over. */
    RELEASED;

    public boolean isOpen() {
        return this == OFFERED || this == AGREED;
    }
}
