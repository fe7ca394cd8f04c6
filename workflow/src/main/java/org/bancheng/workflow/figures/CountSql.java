package org.bancheng.workflow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.WorkingCalendar;

/**
 * One statement that counts: rows that count alike are one group, and every row is judged once.
 * With the sums of what was settled long ago it is still one statement, so that it sees a matter
 * either in its sum or as a row.
 *
 * @param text gives k; of rows fate, marks, matters, days; of sums the counters
 */
record CountSql(String text, Map<String, Object> params) {

    private static final List<String> COUNTERS =
            List.of(
                    "matters",
                    "days",
                    "on_time",
                    "first_on_time",
                    "achieved",
                    "rated",
                    "satisfied",
                    "holding",
                    "held");

    private static final String GROUPS =
            "SELECT c.k, FALSE AS summed, c.fate, "
                    + Slice.marks()
                    + " AS marks, COUNT(*) AS matters, SUM(c.days) AS days, "
                    + COUNTERS.stream()
                            .skip(2)
                            .map(counter -> "0 AS " + counter)
                            .collect(Collectors.joining(", "))
                    + " FROM c GROUP BY c.k, c.fate, marks";

    /** Grouped by unit first: ten thousand rows are added up faster than joined. */
    private static final String SUMS =
            " UNION ALL SELECT %1$s AS k, TRUE, NULL, 0, "
                    + counters(counter -> "SUM(m." + counter + ")")
                    + " FROM (SELECT %2$s, "
                    + counters(counter -> "SUM(" + counter + ") AS " + counter)
                    + " FROM figure_sum WHERE due_month >= :from AND due_month <= :to GROUP BY %2$s UNION ALL SELECT"
                    + " %2$s, "
                    + counters(counter -> counter.startsWith("h") ? "-SUM(" + counter + ")" : "0")
                    + " FROM figure_judged WHERE judged_on > :asOf AND due_month >= :from AND due_month <= :to GROUP BY"
                    + " %2$s) m JOIN unit u ON u.code = m.answering_unit JOIN region r ON r.code = u.region_code"
                    + " WHERE TRUE%3$s GROUP BY k";

    /** Counts every row. */
    static CountSql ofRows(FigureQuery query, String path, WorkingCalendar calendar) {
        FigureSql rows = FigureSql.of(query, path, calendar);
        return new CountSql(rows.rows() + GROUPS, rows.params());
    }

    /**
     * Counts the rows that stand in no sum, and adds the sums.
     *
     * @param query of {@linkplain #isWholeMonths whole months}
     */
    static CountSql withSums(FigureQuery query, String path, WorkingCalendar calendar) {
        FigureSql rows = FigureSql.of(query, path, calendar, true);
        String key =
                query.groupBy() == GroupBy.ROUTE
                        ? "NULLIF(m.route, '')"
                        : query.groupBy().key("m.due_month");
        String unit = path.isEmpty() ? "" : FigureSql.UNIT;
        String by =
                switch (query.groupBy()) {
                    case DUE_MONTH -> "answering_unit, due_month";
                    case ROUTE -> "answering_unit, route";
                    case NOTHING, CITY, UNIT_TYPE, UNIT -> "answering_unit";
                };
        return new CountSql(rows.rows() + GROUPS + SUMS.formatted(key, by, unit), rows.params());
    }

    /** Whether the period begins and ends with a month, or is open. */
    static boolean isWholeMonths(FigureQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        return (from == null || from.getDayOfMonth() == 1)
                && (to == null || to.getDayOfMonth() == to.lengthOfMonth());
    }

    /** What a row of sums counts. */
    static Tally sums(ResultSet row) throws SQLException {
        long matters = row.getLong("matters");
        long onTime = row.getLong("on_time");
        Map<Slice, Long> counts = new EnumMap<>(Slice.class);
        counts.put(Slice.ON_TIME, onTime);
        counts.put(Slice.LATE, matters - onTime);
        for (Slice all : List.of(Slice.ACCEPTED, Slice.FINISHED, Slice.DUE, Slice.FIRST_DUE)) {
            counts.put(all, matters);
        }
        counts.put(Slice.FIRST_ON_TIME, row.getLong("first_on_time"));
        counts.put(Slice.ACHIEVED, row.getLong("achieved"));
        counts.put(Slice.RATED, row.getLong("rated"));
        counts.put(Slice.SATISFIED, row.getLong("satisfied"));
        counts.put(Slice.HOLDING, row.getLong("holding"));
        counts.put(Slice.HELD, row.getLong("held"));
        return new Tally(counts, row.getLong("days"));
    }

    private static String counters(UnaryOperator<String> expression) {
        return COUNTERS.stream().map(expression).collect(Collectors.joining(", "));
    }
}
