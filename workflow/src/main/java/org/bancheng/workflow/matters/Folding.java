package org.bancheng.workflow.matters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps petitions that were settled long ago as sums (table {@code figure_sum}), so that figures
 * need not count them again. A row is in a sum if and only if it is marked folded: both change in
 * one transaction, and the same text adds a row and takes it out. Folding changes the version, so
 * that a step that read the row before it is told that it changed meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Folding {

    /** A first finish is judged to have held after so many days. */
    public static final int HELD_DAYS = 30;

    private static final String FOLDABLE =
            "SELECT m.id FROM matter m WHERE m.folded = FALSE AND m.lane = 'PETITION' AND m.promise < :day AND m.state ="
                    + " 'SETTLED' AND m.automatic = FALSE AND m.merged_into IS NULL AND m.withdrawn_on IS NULL AND"
                    + " m.origin_promise IS NULL AND"
                    + " COALESCE(m.first_promise, m.promise) < :day AND m.filed_on <= :day AND m.accepted_at < :end AND"
                    + " m.finished_on <= :day AND m.first_finished_on <= :day AND DATE_FORMAT(m.promise, '%Y-%m') ="
                    + " DATE_FORMAT(COALESCE(m.first_promise, m.promise), '%Y-%m') LIMIT :batch FOR UPDATE SKIP LOCKED";
    private static final String ADD =
            """
            INSERT INTO figure_sum (due_month, answering_unit, route, on_time, first_on_time, achieved, rated, satisfied,
              holding, held, matters, days)
            SELECT due_month, unit, route, on_time, first_on_time, achieved, rated, satisfied, holding,
              holding AND never_reopened AS held, :sign * COUNT(*), :sign * SUM(days) FROM (
              SELECT CAST(DATE_FORMAT(m.promise, '%Y-%m-01') AS DATE) AS due_month, m.answering_unit AS unit,
                COALESCE(m.route, '') AS route, m.finished_on <= m.promise AS on_time,
                m.finished_on <= COALESCE(m.first_promise, m.promise) AS first_on_time,
                COALESCE(m.result = 'ACHIEVED', FALSE) AS achieved, m.rating IS NOT NULL AS rated,
                COALESCE(m.rating >= 3, FALSE) AS satisfied, m.first_finished_on <= m.promise AS holding,
                m.reopened = 0 AS never_reopened, COALESCE(m.handling_days, 0) AS days
              FROM matter m WHERE m.id IN (:ids)) x
            GROUP BY due_month, unit, route, on_time, first_on_time, achieved, rated, satisfied, holding, held
            ON DUPLICATE KEY UPDATE matters = matters + VALUES(matters), days = figure_sum.days + VALUES(days)
            """;

    private final JdbcClient jdbc;

    Folding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Folds up to {@code batch} petitions of which nothing happened after the day, promise
     * included.
     *
     * @return how many
     */
    public int fold(LocalDate day, int batch) {
        Instant end = Shanghai.endOf(day);
        List<Long> ids =
                jdbc.sql(FOLDABLE)
                        .param("day", day)
                        .param("end", Timestamp.from(end))
                        .param("batch", batch)
                        .query(Long.class)
                        .list();
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE figure_fold SET until = :day WHERE until < :day")
                    .param("day", day)
                    .update();
            add(ids, 1);
            jdbc.sql("UPDATE matter SET folded = TRUE, version = version + 1 WHERE id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return ids.size();
    }

    /** Takes the stored row out of its sum; the caller stores it unfolded. */
    void unfold(MatterId matter) {
        add(List.of(matter.value()), -1);
    }

    private void add(Collection<Long> ids, int sign) {
        jdbc.sql(ADD).param("ids", ids).param("sign", sign).update();
    }
}
