package org.bancheng.workflow.figures;

/** What became of a matter by the end of a day; each has exactly one. */
enum Fate {
    ON_TIME,
    LATE,
    OVERDUE,
    NOT_DUE,
    UNDECIDED,
    NOT_ACCEPTED,
    WITHDRAWN,
    NO_PROMISE,
    MOVED_OUT
}
