package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of somebody's matters falls due up to a day: the promise, the leg in hand (of 提级办 too), a
 * paper that is owed, a party's answer. What is late already is among it. Never a tip.
 */
@Component
class DueDates {

    private static final String OPEN =
            " m.assignee_id = :staff AND m.open = TRUE AND m.lane <> 'TIP' ";

    private static final String DUE =
            "SELECT d.id, d.reference, d.title, d.unit_code, d.what, d.due_on FROM (SELECT m.id,"
                    + " m.reference, m.title, m.unit_code, 'PROMISE' AS what, m.promise AS due_on"
                    + " FROM matter m WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, 'LEG', l.due_on"
                    + " FROM matter m JOIN leg l ON l.matter_id = m.id AND l.closed_at IS NULL WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, 'PAPER', cp.due_on"
                    + " FROM matter m JOIN commitment c ON c.matter_id = m.id AND c.state = 'AGREED' JOIN"
                    + " commitment_paper cp ON cp.commitment = c.id AND cp.received_at IS NULL WHERE"
                    + OPEN
                    + "UNION ALL SELECT m.id, m.reference, m.title, m.unit_code, 'PARTY', p.due_on"
                    + " FROM matter m JOIN consultation c ON c.matter_id = m.id AND c.open = TRUE JOIN"
                    + " consultation_party p ON p.consultation = c.id AND p.state = 'ASKED' WHERE"
                    + OPEN
                    + ") d WHERE d.due_on <= :until ORDER BY d.due_on, d.id, d.what";

    private final JdbcClient jdbc;

    DueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One date of one matter. */
    record Due(
            MatterId matter,
            String reference,
            @Nullable String title,
            String unit,
            String what,
            LocalDate on) {}

    /** Earliest first; a matter stands there once for each of its dates. */
    List<Due> until(long staff, LocalDate until) {
        return jdbc.sql(DUE)
                .param("staff", staff)
                .param("until", until)
                .query((row, n) ->
                        new Due(
                                new MatterId(row.getLong("id")),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getString("unit_code"),
                                row.getString("what"),
                                row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
