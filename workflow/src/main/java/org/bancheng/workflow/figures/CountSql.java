package org.bancheng.workflow.figures;

import java.time.LocalDate;
import java.util.Map;
import org.bancheng.workflow.deadlines.WorkingCalendar;

/**
 * One statement that counts: rows that count alike are one group, and every row is judged once.
 * With the sums of what was settled long ago it is still one statement, so that it sees a matter
 * either in its sum or as a row.
 *
 * @param text gives k, fate, marks, matters, days
 */
record CountSql(String text, Map<String, Object> params) {

    private static final String GROUPS =
            "SELECT c.k, c.fate, "
                    + Slice.marks()
                    + " AS marks, COUNT(*) AS matters, SUM(c.days) AS days FROM c GROUP BY c.k, c.fate, marks";
    private static final String SUMS =
            " UNION ALL SELECT %s AS k, CASE WHEN m.on_time THEN 'ON_TIME' ELSE 'LATE' END AS fate, "
                    + mark(Slice.FIRST_ON_TIME, "m.first_on_time")
                    + mark(Slice.ACHIEVED, "m.achieved")
                    + mark(Slice.RATED, "m.rated")
                    + mark(Slice.SATISFIED, "m.satisfied")
                    + mark(Slice.HOLDING, "m.holding")
                    + mark(Slice.HELD, "m.held")
                    + Slice.FIRST_DUE.bit()
                    + " AS marks, SUM(m.matters) AS matters, SUM(m.days) AS days FROM figure_sum m JOIN unit u ON u.code ="
                    + " m.answering_unit JOIN region r ON r.code = u.region_code WHERE m.matters <> 0 AND m.due_month >="
                    + " :from AND m.due_month <= :to%s GROUP BY k, fate, marks";

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
        String key = query.groupBy().key("m.due_month");
        String unit = path.isEmpty() ? "" : FigureSql.UNIT;
        return new CountSql(rows.rows() + GROUPS + SUMS.formatted(key, unit), rows.params());
    }

    /** Whether the period begins and ends with a month, or is open. */
    static boolean isWholeMonths(FigureQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        return (from == null || from.getDayOfMonth() == 1)
                && (to == null || to.getDayOfMonth() == to.lengthOfMonth());
    }

    private static String mark(Slice slice, String column) {
        return slice.bit() + " * " + column + " + ";
    }
}
