package org.bancheng.workflow.figures;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.Folding;

/**
 * The rows every figure and every list is made of: one for each matter of the query, with its fate
 * at the end of the day. Counts and lists share this text, so that they cannot disagree.
 *
 * @param rows a common table expression named c
 */
record FigureSql(String rows, Map<String, Object> params) {

    private static final int SOON_DAYS = 3;

    private static final String ROWS =
            """
            WITH b AS (
              SELECT m.id, m.reference, m.title, m.route, m.answering_unit, m.subject_unit_code, m.state, m.accepted_at,
                m.merged_into, m.promise, m.withdrawn_on,
                COALESCE(m.origin_promise, m.first_promise, m.promise) AS first_promise,
                m.rating, m.reopened, u.path, u.name AS unit_name, %s AS k,
                m.promise IS NULL OR (m.promise >= :from AND m.promise <= :to) AS inside,
                CASE WHEN m.merged_into IS NULL THEN m.result ELSE s.result END AS result,
                COALESCE(m.handling_days, s.handling_days) AS days,
                CASE WHEN m.first_finished_on <= :asOf THEN m.first_finished_on END AS first_finish,
                CASE WHEN COALESCE(s.finished_on, m.finished_on) <= :asOf THEN COALESCE(s.finished_on, m.finished_on) END
                  AS finish
              FROM matter m JOIN unit u ON u.code = m.answering_unit JOIN region r ON r.code = u.region_code
                LEFT JOIN matter s ON s.id = m.merged_into
              WHERE m.lane = 'PETITION' AND m.automatic = FALSE AND m.filed_on <= :asOf%s%s%s
            ), c AS (
              SELECT b.*, CASE
                WHEN NOT inside THEN 'MOVED_OUT'
                WHEN withdrawn_on <= :asOf THEN CASE WHEN withdrawn_on > promise THEN 'OVERDUE' ELSE 'WITHDRAWN' END
                WHEN state = 'NOT_ACCEPTED' THEN 'NOT_ACCEPTED'
                WHEN merged_into IS NULL AND (accepted_at IS NULL OR accepted_at >= :end) THEN 'UNDECIDED'
                WHEN promise IS NULL THEN 'NO_PROMISE'
                WHEN finish <= promise THEN 'ON_TIME'
                WHEN finish IS NOT NULL THEN 'LATE'
                WHEN promise < :asOf THEN 'OVERDUE'
                ELSE 'NOT_DUE' END AS fate
              FROM b)
            """;

    private static final String UNFOLDED = " AND m.folded = FALSE";
    static final String UNIT = " AND u.path LIKE :path";
    private static final String PERIOD =
            " AND (m.promise IS NULL OR (m.promise >= :from AND m.promise <= :to) OR (m.first_promise >= :from AND"
                    + " m.first_promise <= :to))";

    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    /** Every row of the query. */
    static FigureSql of(FigureQuery query, String path, WorkingCalendar calendar) {
        return of(query, path, calendar, false);
    }

    /**
     * @param path of the unit the query is narrowed to, empty for every unit
     * @param unfolded only the rows that stand in no sum
     */
    static FigureSql of(
            FigureQuery query, String path, WorkingCalendar calendar, boolean unfolded) {
        LocalDate asOf = query.asOf();
        Map<String, Object> params = new HashMap<>();
        params.put("asOf", asOf);
        params.put("end", Timestamp.from(Shanghai.endOf(asOf)));
        params.put("held", asOf.minusDays(Folding.HELD_DAYS));
        params.put("soon", calendar.plus(asOf, SOON_DAYS));
        params.put("from", query.from() == null ? EVER : query.from());
        params.put("to", query.to() == null ? ALWAYS : query.to());
        params.put("path", below(path));
        String rows =
                ROWS.formatted(
                        query.groupBy().key("m.promise"),
                        unfolded ? UNFOLDED : "",
                        path.isEmpty() ? "" : UNIT,
                        query.hasPeriod() ? PERIOD : "");
        return new FigureSql(rows, params);
    }

    /** What paths of a unit and all below it are LIKE. */
    static String below(String path) {
        return path.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
