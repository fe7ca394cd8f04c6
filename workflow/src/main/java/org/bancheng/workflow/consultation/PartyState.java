package org.bancheng.workflow.consultation;

/** How one party stands. */
public enum PartyState {
    /** Has to answer. */
    ASKED,
    ANSWERED,
    /** The lead does not wait any more, for a reason on record. */
    OVERRULED
}
