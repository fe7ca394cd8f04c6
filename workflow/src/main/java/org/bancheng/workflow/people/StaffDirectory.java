package org.bancheng.workflow.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bancheng.db.batch.Batch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Where members of staff are written to. Locked accounts and those without an address are nobody
 * here.
 */
@Service
public class StaffDirectory {

    private static final String OPEN_WITH_ADDRESS =
            " FROM staff s JOIN unit u ON u.code = s.unit_code"
                    + " WHERE s.locked = FALSE AND s.email IS NOT NULL";

    /** Whom a matter is about, with everything below, is told nothing of it. */
    private static final String NOT_CONCERNED = " AND LOCATE(CONCAT('/', :about, '/'), u.path) = 0";

    private final JdbcClient jdbc;
    private final Batch batch;

    StaffDirectory(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One of the staff and the language of their messages. */
    public record Addressee(long staffId, String email, Locale language) {

        @Override
        public String toString() {
            return "Addressee[" + staffId + "]";
        }
    }

    /** A leader, as their worklist knows them, and where to write to. */
    public record Leader(Person person, Addressee address) {}

    /**
     * Those of exactly this unit who have one of the roles.
     *
     * @param aboutUnit the unit the matter is about; nobody there or below is found
     */
    public List<Addressee> at(String unit, Set<Role> roles, @Nullable String aboutUnit) {
        return batch.once(new Asked(unit, roles, aboutUnit), () -> read(unit, roles, aboutUnit));
    }

    private record Asked(String unit, Set<Role> roles, @Nullable String aboutUnit) {}

    private List<Addressee> read(String unit, Set<Role> roles, @Nullable String aboutUnit) {
        return jdbc.sql(
                        "SELECT s.id, s.email, s.language"
                                + OPEN_WITH_ADDRESS
                                + " AND s.unit_code = :unit AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff = s.id"
                                + " AND r.role IN (:roles))"
                                + NOT_CONCERNED
                                + " ORDER BY s.id")
                .param("unit", unit)
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("about", aboutUnit == null ? "" : aboutUnit)
                .query((row, n) -> addressee(row))
                .list();
    }

    /**
     * Those with one of the names or user names in the units given, below them or above them;
     * locked accounts too, which may be opened again.
     *
     * @param paths of units
     */
    public List<Long> named(Set<String> names, Set<String> paths) {
        return names.isEmpty()
                ? List.of()
                : paths.stream()
                        .flatMap(path ->
                                jdbc
                                        .sql(
                                                "SELECT s.id FROM staff s JOIN unit u ON u.code = s.unit_code WHERE"
                                                        + " (s.display_name IN (:names) OR s.username IN (:names)) AND"
                                                        + " (LOCATE(:path, u.path) = 1 OR LOCATE(u.path, :path) = 1)")
                                        .param("names", names)
                                        .param("path", path)
                                        .query(Long.class)
                                        .list()
                                        .stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The one member of staff, unless the matter is about their unit or one above it. */
    public Optional<Addressee> find(long staffId, @Nullable String aboutUnit) {
        return jdbc.sql(
                        "SELECT s.id, s.email, s.language"
                                + OPEN_WITH_ADDRESS
                                + " AND s.id = :id"
                                + NOT_CONCERNED)
                .param("id", staffId)
                .param("about", aboutUnit == null ? "" : aboutUnit)
                .query((row, n) -> addressee(row))
                .optional();
    }

    /** Every leader, in no role but that one. */
    public List<Leader> leaders() {
        return jdbc.sql(
                        "SELECT s.id, s.email, s.language, s.username, s.display_name, s.unit_code, u.name, u.path"
                                + OPEN_WITH_ADDRESS
                                + " AND EXISTS (SELECT 1 FROM staff_role r WHERE r.staff = s.id AND r.role = 'LEADER')"
                                + " ORDER BY s.id")
                .query((row, n) -> new Leader(person(row), addressee(row)))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("unit_code"),
                row.getString("name"),
                row.getString("path"),
                Set.of(Role.LEADER));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                row.getLong("id"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")));
    }
}
