package org.bancheng.workflow.figures;

import java.util.Locale;

/**
 * A part of a set of matters: what a number counts and, the same condition again, the list behind
 * the number. The first eight are the fates of which every matter has exactly one.
 */
public enum Slice {
    /** Finished no later than the promise in force. */
    ON_TIME("c.fate = 'ON_TIME'"),
    /** Finished after it. */
    LATE("c.fate = 'LATE'"),
    /** Unfinished with the promise passed, or withdrawn after it had passed. */
    OVERDUE("c.fate = 'OVERDUE'"),
    /** Unfinished, the promise not passed. */
    NOT_DUE("c.fate = 'NOT_DUE'"),
    /** Filed and not yet decided upon. */
    UNDECIDED("c.fate = 'UNDECIDED'"),
    /** 不予受理. */
    NOT_ACCEPTED("c.fate = 'NOT_ACCEPTED'"),
    /** Withdrawn before the promise had passed. */
    WITHDRAWN("c.fate = 'WITHDRAWN'"),
    /** Accepted without any promised date: on time cannot be computed. */
    NO_PROMISE("c.fate = 'NO_PROMISE'"),
    /** Promised for the period at first, and for a day outside it now. */
    MOVED_OUT("c.fate = 'MOVED_OUT'"),

    ACCEPTED("c.fate IN ('ON_TIME', 'LATE', 'OVERDUE', 'NOT_DUE')"),
    FINISHED("c.fate IN ('ON_TIME', 'LATE')"),
    /** What had to be finished by now: the denominator of the on-time rate. */
    DUE("c.fate IN ('ON_TIME', 'LATE', 'OVERDUE')"),
    FIRST_ON_TIME("c.fate IN ('ON_TIME', 'LATE') AND c.finish <= c.first_promise"),
    FIRST_DUE(
            "(c.fate IN ('ON_TIME', 'LATE', 'OVERDUE') OR (c.fate = 'NOT_DUE' AND c.first_promise < :asOf) OR (c.fate ="
                    + " 'WITHDRAWN' AND c.withdrawn_on > c.first_promise))"),
    ACHIEVED("c.fate IN ('ON_TIME', 'LATE') AND c.result = 'ACHIEVED'"),
    RATED("c.fate IN ('ON_TIME', 'LATE') AND c.rating IS NOT NULL"),
    SATISFIED("c.fate IN ('ON_TIME', 'LATE') AND c.rating >= 3"),
    /** First finished on time, at least 30 days ago. */
    HOLDING("c.inside AND c.first_finish <= c.promise AND c.first_finish <= :held"),
    HELD("c.inside AND c.first_finish <= c.promise AND c.first_finish <= :held AND c.reopened = 0"),
    /** Unfinished, the promise within the next three days. */
    DUE_SOON("c.fate = 'NOT_DUE' AND c.promise <= :soon"),
    /** Without a promise and finished all the same. */
    NO_PROMISE_FINISHED("c.fate = 'NO_PROMISE' AND c.finish IS NOT NULL");

    private final String condition;

    Slice(String condition) {
        this.condition = condition;
    }

    /** Over the rows c of {@link FigureSql}. */
    String condition() {
        return condition;
    }

    String column() {
        return "n_" + name().toLowerCase(Locale.ROOT);
    }
}
