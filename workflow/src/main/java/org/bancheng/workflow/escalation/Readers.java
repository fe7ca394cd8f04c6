package org.bancheng.workflow.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.escalation.EscalationSheet.Reader;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 限定查看: who reads a restricted matter. A reader is named among those who could read it if it were
 * not restricted; it is never opened to anybody by this.
 */
@Component
class Readers {

    private static final String READ_PETITIONS =
            "r.role IN ('WINDOW_CLERK', 'TRIAGE_OFFICER', 'HANDLER', 'LEADER', 'SUPERVISOR')";
    private static final String COLUMNS = "SELECT s.id, s.display_name, u.name FROM ";

    /** As the query of rights has it: own unit, first unit, and leaders and supervisors above. */
    private static final String POSSIBLE =
            COLUMNS
                    + "staff s JOIN unit u ON u.code = s.unit_code JOIN unit h ON h.code = :holder WHERE s.locked = FALSE"
                    + " AND LOCATE(CONCAT('/', :about, '/'), u.path) = 0 AND ((s.unit_code IN (:holder, :first) AND EXISTS"
                    + " (SELECT 1 FROM staff_role r WHERE r.staff = s.id AND "
                    + READ_PETITIONS
                    + ")) OR (h.path LIKE CONCAT(u.path, '_%') AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff = s.id"
                    + " AND r.role IN ('LEADER', 'SUPERVISOR')))) AND NOT EXISTS (SELECT 1 FROM matter_reader q WHERE"
                    + " q.matter_id = :matter AND q.staff_id = s.id) ORDER BY h.path LIKE CONCAT(u.path, '%') DESC, u.path,"
                    + " s.display_name, s.id LIMIT 200";

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Named ones, in the order they were named in. */
    List<Reader> of(MatterId matter) {
        return jdbc.sql(
                        COLUMNS
                                + "matter_reader q JOIN staff s ON s.id = q.staff_id JOIN unit u ON u.code = s.unit_code"
                                + " WHERE q.matter_id = ? ORDER BY q.added_at, s.id")
                .param(matter.value())
                .query((row, n) -> new Reader(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Who could still be named. */
    List<Reader> possible(Matter matter) {
        String about = matter.origin().subjectUnitCode();
        return jdbc.sql(POSSIBLE)
                .param("holder", matter.custody().unitCode())
                .param("first", matter.origin().firstUnitCode())
                .param("about", about == null ? "" : about)
                .param("matter", matter.id().value())
                .query((row, n) -> new Reader(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    void add(MatterId matter, long staff, Instant at) {
        jdbc.sql(
                        "INSERT INTO matter_reader (matter_id, staff_id, added_at) VALUES (?, ?, ?) ON DUPLICATE KEY"
                                + " UPDATE added_at = added_at")
                .params(matter.value(), staff, Timestamp.from(at))
                .update();
    }

    /**
     * @return whether the person was one
     */
    boolean remove(MatterId matter, long staff) {
        return jdbc.sql("DELETE FROM matter_reader WHERE matter_id = ? AND staff_id = ?")
                        .params(matter.value(), staff)
                        .update()
                > 0;
    }

    void clear(MatterId matter) {
        jdbc.sql("DELETE FROM matter_reader WHERE matter_id = ?").param(matter.value()).update();
    }
}
