package org.bancheng.workflow.figures;

import org.jspecify.annotations.Nullable;

/** The figures of design 6, each a numerator over a denominator with the lists behind them. */
public enum Figure {
    /** 按期办结率: O / (F + U). */
    ON_TIME_RATE("onTimeRate", Slice.ON_TIME, Slice.DUE),
    /** The same against the date told first. */
    ON_TIME_RATE_FIRST_PROMISE("onTimeRateFirstPromise", Slice.FIRST_ON_TIME, Slice.FIRST_DUE),
    /** 办结率: F / A. */
    COMPLETION_RATE("completionRate", Slice.FINISHED, Slice.ACCEPTED),
    /** 办成率: ACHIEVED / F. */
    ACHIEVED_RATE("achievedRate", Slice.ACHIEVED, Slice.FINISHED),
    /** 平均办理时长: mean over F of the working dates in (filing date, finish date]. */
    AVERAGE_WORKING_DAYS("averageWorkingDays", Slice.FINISHED, Slice.FINISHED),
    /** 满意率: ratings 3 to 5 / rated. */
    SATISFIED_RATE("satisfiedRate", Slice.SATISFIED, Slice.RATED),
    /** 稳定率: held / first finished on time at least 30 days ago. */
    HELD_RATE("heldRate", Slice.HELD, Slice.HOLDING);

    private final String word;
    private final Slice numerator;
    private final Slice denominator;

    Figure(String word, Slice numerator, Slice denominator) {
        this.word = word;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The name other systems read, such as {@code onTimeRate}. */
    public String word() {
        return word;
    }

    /** The matters the numerator counts, or whose days it adds up. */
    public Slice numerator() {
        return numerator;
    }

    public Slice denominator() {
        return denominator;
    }

    /** The numbers of a tally for this figure. */
    public Ratio of(Tally tally) {
        long above = this == AVERAGE_WORKING_DAYS ? tally.workingDays() : tally.count(numerator);
        return new Ratio(above, tally.count(denominator));
    }

    /** The value of a tally: percent, or working days for the average; none over nothing. */
    public @Nullable String value(Tally tally) {
        Ratio ratio = of(tally);
        return this == AVERAGE_WORKING_DAYS ? ratio.mean() : ratio.percent();
    }
}
