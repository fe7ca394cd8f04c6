package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of somebody's matters, and of those they stand in for meanwhile, falls due up to a day: the
 * promise, the leg in hand (of 提级办 too), a paper that is owed, a party's answer. What is late
 * already is among it. Never a tip.
 */
@Component
class DueDates {

    /** Over {@code absence a} and its {@code absence_deputy x}. */
    private static final String MEANWHILE =
            "a.ended_at IS NULL AND a.from_on <= :until AND a.to_on >= :from";

    private static final String OPEN =
            " m.assignee_id IN (:handlers) AND (m.assignee_id = :staff OR EXISTS (SELECT 1 FROM absence a LEFT JOIN"
                    + " absence_deputy x ON x.absence_id = a.id AND x.matter_id = m.id WHERE a.staff_id ="
                    + " m.assignee_id AND "
                    + MEANWHILE
                    + " AND COALESCE(x.deputy_id, a.deputy_id) = :staff)) AND m.open = TRUE AND m.lane <> 'TIP' ";

    private static final String DUE =
            "SELECT d.id, d.reference, d.title, d.unit_code, s.display_name, d.what, d.due_on FROM (SELECT"
                    + " m.id, m.reference, m.title, m.unit_code, m.assignee_id, 'PROMISE' AS what, m.promise AS due_on"
                    + " FROM matter m WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, m.assignee_id, 'LEG', l.due_on"
                    + " FROM matter m JOIN leg l ON l.matter_id = m.id AND l.closed_at IS NULL WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, m.assignee_id, 'PAPER', cp.due_on"
                    + " FROM matter m JOIN commitment c ON c.matter_id = m.id AND c.state = 'AGREED' JOIN"
                    + " commitment_paper cp ON cp.commitment = c.id AND cp.received_at IS NULL WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, m.assignee_id, 'PARTY', p.due_on"
                    + " FROM matter m JOIN consultation c ON c.matter_id = m.id AND c.open = TRUE JOIN"
                    + " consultation_party p ON p.consultation = c.id AND p.state = 'ASKED' WHERE"
                    + OPEN
                    + ") d LEFT JOIN staff s ON s.id = d.assignee_id AND s.id <> :staff WHERE d.due_on <= :until ORDER BY d.due_on, d.id, d.what";

    private final JdbcClient jdbc;

    DueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One date of one matter.
     *
     * @param handler whose it is, when the person only stands in for it
     */
    record Due(
            MatterId matter,
            String reference,
            @Nullable String title,
            String unit,
            @Nullable String handler,
            String what,
            LocalDate on) {}

    /** Earliest first; a matter stands there once for each of its dates. */
    List<Due> between(long staff, LocalDate from, LocalDate until) {
        return jdbc.sql(DUE)
                .param("handlers", handlers(staff, from, until))
                .param("staff", staff)
                .param("from", from)
                .param("until", until)
                .query((row, n) ->
                        new Due(
                                new MatterId(row.getLong("id")),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getString("unit_code"),
                                row.getString("display_name"),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** The person, and those they stand in for on one of the days. */
    private List<Long> handlers(long staff, LocalDate from, LocalDate until) {
        List<Long> handlers =
                new ArrayList<>(
                        jdbc.sql(
                                        "SELECT DISTINCT a.staff_id FROM absence a LEFT JOIN absence_deputy x ON"
                                                + " x.absence_id = a.id WHERE "
                                                + MEANWHILE
                                                + " AND :staff IN (a.deputy_id, x.deputy_id)")
                                .param("staff", staff)
                                .param("from", from)
                                .param("until", until)
                                .query(Long.class)
                                .list());
        handlers.add(staff);
        return handlers;
    }
}
