package org.bancheng.workflow.figures;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A part of a set of matters: what a number counts and, the same condition again, the list behind
 * the number. The first nine are the fates of which every matter has exactly one.
 */
public enum Slice {
    /** Finished no later than the promise in force. */
    ON_TIME(Fate.ON_TIME),
    /** Finished after it. */
    LATE(Fate.LATE),
    /** Unfinished with the promise passed, or withdrawn after it had passed. */
    OVERDUE(Fate.OVERDUE),
    /** Unfinished, the promise not passed. */
    NOT_DUE(Fate.NOT_DUE),
    /** Filed and not yet decided upon. */
    UNDECIDED(Fate.UNDECIDED),
    /** 不予受理. */
    NOT_ACCEPTED(Fate.NOT_ACCEPTED),
    /** Withdrawn before the promise had passed. */
    WITHDRAWN(Fate.WITHDRAWN),
    /** Accepted without any promised date: on time cannot be computed. */
    NO_PROMISE(Fate.NO_PROMISE),
    /** Promised for the period at first, and for a day outside it now. */
    MOVED_OUT(Fate.MOVED_OUT),

    ACCEPTED(Fate.ON_TIME, Fate.LATE, Fate.OVERDUE, Fate.NOT_DUE),
    FINISHED(Fate.ON_TIME, Fate.LATE),
    /** What had to be finished by now: the denominator of the on-time rate. */
    DUE(Fate.ON_TIME, Fate.LATE, Fate.OVERDUE),
    FIRST_ON_TIME(EnumSet.of(Fate.ON_TIME, Fate.LATE), "c.finish <= c.first_promise"),
    FIRST_DUE(
            EnumSet.of(Fate.ON_TIME, Fate.LATE, Fate.OVERDUE),
            EnumSet.of(Fate.NOT_DUE, Fate.WITHDRAWN),
            "CASE WHEN c.withdrawn_on <= :asOf THEN c.withdrawn_on > c.first_promise ELSE c.first_promise < :asOf END"),
    ACHIEVED(EnumSet.of(Fate.ON_TIME, Fate.LATE), "c.result = 'ACHIEVED'"),
    RATED(EnumSet.of(Fate.ON_TIME, Fate.LATE), "c.rating IS NOT NULL"),
    SATISFIED(EnumSet.of(Fate.ON_TIME, Fate.LATE), "c.rating >= 3"),
    /** First finished on time, at least 30 days ago. */
    HOLDING(
            EnumSet.complementOf(EnumSet.of(Fate.MOVED_OUT)),
            "c.first_finish <= c.promise AND c.first_finish <= :held"),
    HELD(
            EnumSet.complementOf(EnumSet.of(Fate.MOVED_OUT)),
            "c.first_finish <= c.promise AND c.first_finish <= :held AND c.reopened = 0"),
    /** Unfinished, the promise within the next three days. */
    DUE_SOON(EnumSet.of(Fate.NOT_DUE), "c.promise <= :soon"),
    /** Without a promise and finished all the same. */
    NO_PROMISE_FINISHED(EnumSet.of(Fate.NO_PROMISE), "c.finish IS NOT NULL");

    private final Set<Fate> whole;
    private final Set<Fate> marked;
    private final String mark;

    Slice(Fate first, Fate... others) {
        this(EnumSet.of(first, others), EnumSet.noneOf(Fate.class), "");
    }

    Slice(Set<Fate> marked, String mark) {
        this(EnumSet.noneOf(Fate.class), marked, mark);
    }

    /**
     * @param whole fates of which every matter is part of it
     * @param marked fates of which those are that bear the mark
     */
    Slice(Set<Fate> whole, Set<Fate> marked, String mark) {
        this.whole = whole;
        this.marked = marked;
        this.mark = mark;
    }

    /** Over the rows c of {@link FigureSql}. */
    String condition() {
        if (marked.isEmpty()) {
            return oneOf(whole);
        }
        String some = oneOf(marked) + " AND (" + mark + ")";
        return "(" + (whole.isEmpty() ? some : oneOf(whole) + " OR (" + some + ")") + ")";
    }

    private static String oneOf(Set<Fate> fates) {
        return fates.stream()
                .map(fate -> "'" + fate + "'")
                .collect(joining(", ", "c.fate IN (", ")"));
    }

    /** Whether a row of the fate and the marks is part of it. */
    boolean holds(Fate fate, int marks) {
        return whole.contains(fate) || (marked.contains(fate) && (marks & bit()) != 0);
    }

    /**
     * The marks of a row c as one number, so that rows that count alike are one group: a bit for
     * each slice that asks for more than a fate.
     */
    static String marks() {
        return Arrays.stream(values())
                .filter(slice -> !slice.mark.isEmpty())
                .map(slice -> slice.bit() + " * COALESCE(" + slice.mark + ", FALSE)")
                .collect(joining(" + "));
    }

    /** The slice's bit of {@link #marks()}. */
    int bit() {
        return 1 << ordinal();
    }
}
