package org.bancheng.workflow.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which matters, and when.
 *
 * @param asOf the end of this day, Asia/Shanghai; its own promises are not past
 * @param from first day of the period of promises; none is open to the past
 * @param to last day of it; none is open to the future
 * @param unit this unit and all below it; none is every unit
 */
public record FigureQuery(
        LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unit,
        GroupBy groupBy) {

    /** Every matter there is, at the end of the day. */
    public static FigureQuery at(LocalDate asOf) {
        return new FigureQuery(asOf, null, null, null, GroupBy.NOTHING);
    }

    public FigureQuery by(GroupBy other) {
        return new FigureQuery(asOf, from, to, unit, other);
    }

    public FigureQuery in(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new FigureQuery(asOf, first, last, unit, groupBy);
    }

    public FigureQuery under(@Nullable String other) {
        return new FigureQuery(asOf, from, to, other, groupBy);
    }

    /** Whether only the promises of a period are asked for. */
    public boolean hasPeriod() {
        return from != null || to != null;
    }
}
