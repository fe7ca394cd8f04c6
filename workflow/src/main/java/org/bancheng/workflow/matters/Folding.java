package org.bancheng.workflow.matters;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps finished petitions as sums (tables {@code figure_sum} and {@code figure_judged}), so that
 * figures need not count them again. A row is in a sum if and only if it is marked folded: both
 * change in one transaction, and the same text adds a row and takes it out. Folding is no step and
 * leaves the version as it is; an update asks for the mark it has read, so that a step that read
 * the row before it was folded is told that it changed meanwhile.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Folding {

    /** A first finish is judged to have held after so many days. */
    public static final int HELD_DAYS = 30;

    private static final String FOLDABLE =
            "SELECT m.id FROM matter m WHERE m.folded = FALSE AND m.lane = 'PETITION' AND m.state IN ('FINISHED',"
                    + " 'SETTLED') AND m.automatic = FALSE AND m.merged_into IS NULL AND m.withdrawn_on IS NULL AND"
                    + " m.origin_promise IS NULL AND m.filed_on <= :day AND m.accepted_at < :end AND m.finished_on <= :day AND m.first_finished_on <="
                    + " :day AND DATE_FORMAT(m.promise, '%Y-%m') = DATE_FORMAT(COALESCE(m.first_promise, m.promise),"
                    + " '%Y-%m') LIMIT :batch FOR UPDATE SKIP LOCKED";
    private static final String KEYS =
            "m.answering_unit, CAST(DATE_FORMAT(m.promise, '%Y-%m-01') AS DATE) AS due, COALESCE(m.route, '') AS way";
    private static final String HOLDING = "COALESCE(m.first_finished_on <= m.promise, FALSE)";
    private static final String HELD = HOLDING + " AND m.reopened = 0";
    private static final String ADD =
            "INSERT INTO figure_sum (answering_unit, due_month, route, matters, days, on_time, first_on_time, achieved,"
                    + " rated, satisfied, holding, held) SELECT "
                    + KEYS
                    + ", :sign * COUNT(*), :sign * SUM(COALESCE(m.handling_days, 0))"
                    + sum("m.finished_on <= m.promise")
                    + sum("m.finished_on <= COALESCE(m.first_promise, m.promise)")
                    + sum("COALESCE(m.result = 'ACHIEVED', FALSE)")
                    + sum("m.rating IS NOT NULL")
                    + sum("COALESCE(m.rating >= 3, FALSE)")
                    + sum(HOLDING)
                    + sum(HELD)
                    + " FROM matter m WHERE m.id IN (:ids) GROUP BY m.answering_unit, due, way ON DUPLICATE KEY UPDATE "
                    + Stream.of(
                                    "matters",
                                    "days",
                                    "on_time",
                                    "first_on_time",
                                    "achieved",
                                    "rated",
                                    "satisfied",
                                    "holding",
                                    "held")
                            .map(column -> added("figure_sum", column))
                            .collect(Collectors.joining(", "));
    private static final String ADD_JUDGED =
            "INSERT INTO figure_judged (answering_unit, due_month, route, judged_on, holding, held) SELECT "
                    + KEYS
                    + ", m.first_finished_on + INTERVAL "
                    + HELD_DAYS
                    + " DAY AS judged"
                    + sum(HOLDING)
                    + sum(HELD)
                    + " FROM matter m WHERE m.id IN (:ids) AND m.first_finished_on <= m.promise GROUP BY"
                    + " m.answering_unit, due, way, judged ON DUPLICATE KEY UPDATE "
                    + added("figure_judged", "holding")
                    + ", "
                    + added("figure_judged", "held");

    /** What a figure counts by; a step that changes nothing of it leaves the row in its sum. */
    private static final Set<String> COUNTED =
            Set.of(
                    "lane",
                    "filed_on",
                    "accepted_at",
                    "route",
                    "automatic",
                    "merged_into",
                    "unit_code",
                    "answerable_unit",
                    "first_promise",
                    "promise",
                    "result",
                    "finished_on",
                    "first_finished_on",
                    "handling_days",
                    "reopened",
                    "withdrawn_on",
                    "rating");

    private final JdbcClient jdbc;

    Folding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Folds up to {@code batch} petitions that were finished by the end of the day; what is judged
     * later, whether the first finish held, stands in the sums by the day of its judgement.
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
            jdbc.sql("DELETE FROM figure_judged WHERE judged_on <= :day")
                    .param("day", day)
                    .update();
            add(ids, 1);
            jdbc.sql("UPDATE matter SET folded = TRUE WHERE id IN (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return ids.size();
    }

    /** Whether a change of the columns changes what the row counts as. */
    static boolean concerns(Collection<String> columns, MatterState state) {
        return !(state == MatterState.FINISHED || state == MatterState.SETTLED)
                || !Collections.disjoint(columns, COUNTED);
    }

    /** Takes the stored row out of its sum; the caller stores it unfolded. */
    void unfold(MatterId matter) {
        add(List.of(matter.value()), -1);
    }

    private void add(Collection<Long> ids, int sign) {
        jdbc.sql(ADD).param("ids", ids).param("sign", sign).update();
        jdbc.sql(ADD_JUDGED).param("ids", ids).param("sign", sign).update();
    }

    private static String sum(String condition) {
        return ", :sign * SUM(" + condition + ")";
    }

    private static String added(String table, String column) {
        return column + " = " + table + "." + column + " + VALUES(" + column + ")";
    }
}
