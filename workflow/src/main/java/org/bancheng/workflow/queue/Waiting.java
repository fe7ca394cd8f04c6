package org.bancheng.workflow.queue;

/** What a matter in the queue waits for. */
public enum Waiting {
    /** To be accepted or not. */
    UNDECIDED,
    /** A way to handle it. */
    UNPLANNED,
    /** A word to the resident, who spoke last. */
    UNANSWERED
}
