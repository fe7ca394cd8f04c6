package org.bancheng.workflow.commitment;

/** How one missing paper stands. */
public enum PaperState {
    /** Still to come. */
    OWED,
    /** The resident says it was handed in; the office has to look. */
    ANNOUNCED,
    /** It is there. */
    RECEIVED,
    /** It had not come by its date. */
    MISSED
}
