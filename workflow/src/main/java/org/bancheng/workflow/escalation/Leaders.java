package org.bancheng.workflow.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who can answer for a matter: the leaders of the unit it rises to, or of the nearest one above
 * that has any; never one whose unit the matter is about, who belongs below it (design 9), or who
 * is kept out of it.
 */
@Component
class Leaders {

    private static final String LEADERS =
            "SELECT s.id, s.display_name, s.unit_code, u.name FROM staff s JOIN unit u ON u.code = s.unit_code"
                    + " WHERE s.locked = FALSE AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff = s.id AND r.role ="
                    + " 'LEADER') AND LOCATE(CONCAT('/', :about, '/'), u.path) = 0 AND ";

    private final JdbcClient jdbc;
    private final UnitTree units;

    Leaders(JdbcClient jdbc, UnitTree units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The usual one first: whoever leads there longest. */
    List<ResponsibleLeader> of(String unit, Matter matter) {
        return units.upwards(unit).stream()
                .map(code -> at(code, matter))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The leader, if still one and not locked. */
    Optional<ResponsibleLeader> find(long id) {
        return jdbc.sql(LEADERS + "s.id = :id")
                .params(Map.of("about", "", "id", id))
                .query((row, n) -> read(row))
                .optional();
    }

    private List<ResponsibleLeader> at(String unit, Matter matter) {
        return jdbc.sql(
                        LEADERS
                                + "s.unit_code = :unit AND NOT EXISTS (SELECT 1 FROM recusal q WHERE q.matter_id = :matter"
                                + " AND q.staff_id = s.id) ORDER BY s.created_at, s.id")
                .params(Map.of("about", about(matter), "unit", unit, "matter", matter.id().value()))
                .query((row, n) -> read(row))
                .list();
    }

    private static ResponsibleLeader read(ResultSet row) throws SQLException {
        return new ResponsibleLeader(
                row.getLong("id"),
                row.getString("display_name"),
                row.getString("unit_code"),
                row.getString("name"));
    }

    private static String about(Matter matter) {
        String unit = matter.origin().subjectUnitCode();
        return unit == null ? "" : unit;
    }
}
