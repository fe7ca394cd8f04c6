package org.bancheng.workflow.absences;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of absences, in the scope of who asks: oneself, and for a leader the own units. */
@Component
class AbsenceRows {

    /** Over {@code staff s} and its {@code unit u}. */
    private static final String MINE =
            "(s.id = :me OR (:leads AND (u.code = :unit OR u.path LIKE :below)))";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose absence the person may enter: oneself first. Tip officers' names are no list's. */
    List<Colleague> people(Person by) {
        return jdbc.sql(
                        "SELECT s.id, s.display_name, u.name, d.deputy_id FROM staff s JOIN unit u ON u.code = s.unit_code"
                                + " LEFT JOIN default_deputy d ON d.staff_id = s.id WHERE s.locked = FALSE AND "
                                + MINE
                                + " AND (s.id = :me OR NOT EXISTS (SELECT 1 FROM staff_role r WHERE r.staff = s.id AND"
                                + " r.role = 'TIP_OFFICER')) ORDER BY s.id <> :me, u.code, s.display_name LIMIT 500")
                .params(scope(by))
                .query((row, n) ->
                        new Colleague(
                                row.getLong("id"),
                                row.getString("display_name"),
                                row.getString("name"),
                                row.getObject("deputy_id", Long.class)))
                .list();
    }

    /** What lasts or is to come, soonest first. */
    List<AbsenceLine> current(Person by, LocalDate today) {
        return jdbc.sql(
                        "SELECT a.id, a.version, s.display_name, u.name, a.from_on, a.to_on, a.kind, d.display_name AS deputy,"
                                + " (SELECT COUNT(*) FROM absence_deputy x WHERE x.absence_id = a.id) AS matters FROM"
                                + " absence a JOIN staff s ON s.id = a.staff_id JOIN unit u ON u.code = s.unit_code JOIN"
                                + " staff d ON d.id = a.deputy_id WHERE a.ended_at IS NULL AND a.to_on >= :today AND "
                                + MINE
                                + " ORDER BY a.from_on, a.id LIMIT 500")
                .params(scope(by))
                .param("today", today)
                .query((row, n) ->
                        new AbsenceLine(
                                row.getLong("id"),
                                row.getInt("version"),
                                row.getString("display_name"),
                                row.getString("name"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("to_on", LocalDate.class),
                                AbsenceKind.valueOf(row.getString("kind")),
                                row.getString("deputy"),
                                row.getInt("matters")))
                .list();
    }

    String unitOf(long staff) {
        return jdbc.sql("SELECT unit_code FROM staff WHERE id = ?")
                .param(staff)
                .query(String.class)
                .single();
    }

    /** Whether the person is away on one of the days. */
    boolean isAway(long staff, LocalDate from, LocalDate to) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM absence WHERE staff_id = ? AND ended_at IS NULL AND from_on <= ?"
                                        + " AND to_on >= ?")
                        .params(staff, to, from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Two absences of one person wait for each other here. */
    void lock(long staff) {
        jdbc.sql("SELECT id FROM staff WHERE id = ? FOR UPDATE").param(staff).query().listOfRows();
    }

    void insert(Person by, AbsenceForm form, Instant at) {
        long id = RowId.ordered(at);
        jdbc.sql(
                        "INSERT INTO absence (id, version, staff_id, from_on, to_on, kind, deputy_id, entered_by, entered_at)"
                                + " VALUES (?,0,?,?,?,?,?,?,?)")
                .param(id)
                .param(form.staff())
                .param(form.from())
                .param(form.to())
                .param(String.valueOf(form.kind()))
                .param(form.deputy())
                .param(by.id())
                .param(Timestamp.from(at))
                .update();
        for (Map.Entry<MatterId, Long> one : form.deputies().entrySet()) {
            jdbc.sql("INSERT INTO absence_deputy (absence_id, matter_id, deputy_id) VALUES (?,?,?)")
                    .params(id, one.getKey().value(), one.getValue())
                    .update();
        }
    }

    /** Whether it was there in that version and lasted. */
    boolean end(Person by, long id, int version, Instant at) {
        return jdbc.sql(
                                "UPDATE absence SET ended_at = :at, ended_by = :me, version = version + 1 WHERE id = :id AND"
                                        + " version = :version AND ended_at IS NULL AND staff_id IN (SELECT s.id FROM staff"
                                        + " s JOIN unit u ON u.code = s.unit_code WHERE "
                                        + MINE
                                        + ")")
                        .params(scope(by))
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void usual(long staff, long deputy) {
        jdbc.sql(
                        "INSERT INTO default_deputy (staff_id, deputy_id) VALUES (:staff, :deputy) ON DUPLICATE KEY UPDATE"
                                + " deputy_id = VALUES(deputy_id)")
                .param("staff", staff)
                .param("deputy", deputy)
                .update();
    }

    private static Map<String, Object> scope(Person by) {
        return Map.of(
                "me",
                by.id(),
                "leads",
                by.is(Role.LEADER),
                "unit",
                by.unitCode(),
                "below",
                by.unitPath() + "_%");
    }
}
