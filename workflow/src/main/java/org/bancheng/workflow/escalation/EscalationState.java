package org.bancheng.workflow.escalation;

/** How far a responsible leader is with a matter. */
public enum EscalationState {
    /** Not taken on yet. */
    WAITING,
    /** Taken on; the decision is still to come. */
    ACCEPTED,
    /** Decided. */
    DECIDED,
    /** It rose further, was withdrawn, merged or refused by second signature before a decision. */
    LEFT;

    public boolean isOpen() {
        return this == WAITING || this == ACCEPTED;
    }
}
