package org.bancheng.workflow.causes;

/** The life of a card. */
public enum CauseState {
    /** Somebody works on it. */
    OPEN,
    /** The owner says since when it is mended; what comes after that day is counted. */
    FIX_ANNOUNCED,
    /** So few came afterwards that it counts as gone. */
    CLOSED
}
