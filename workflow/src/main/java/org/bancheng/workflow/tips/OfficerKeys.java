package org.bancheng.workflow.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored key pairs of officers. A public key without its proof counts as none. */
@Component
class OfficerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(OfficerKeys.class);

    private final JdbcClient jdbc;
    private final OfficerProof proof;

    OfficerKeys(JdbcClient jdbc, OfficerProof proof) {
        this.jdbc = jdbc;
        this.proof = proof;
    }

    Optional<OfficerKey> find(long staff) {
        return jdbc.sql("SELECT o.* FROM tip_officer o WHERE o.staff_id = ?")
                .param(staff)
                .query(OfficerKeys::row)
                .optional()
                .filter(this::isProven);
    }

    /** Those who can read the unit's tips now: enrolled, in the role, not locked. */
    List<OfficerKey> readersIn(String unit) {
        return jdbc
                .sql(
                        "SELECT o.* FROM tip_officer o JOIN staff s ON s.id = o.staff_id JOIN staff_role r ON r.staff = s.id"
                                + " WHERE s.unit_code = ? AND s.locked = FALSE AND r.role = 'TIP_OFFICER' ORDER BY o.staff_id")
                .param(unit)
                .query(OfficerKeys::row)
                .list()
                .stream()
                .filter(this::isProven)
                .toList();
    }

    String nameOf(long staff) {
        return jdbc.sql("SELECT display_name FROM staff WHERE id = ?")
                .param(staff)
                .query(String.class)
                .single();
    }

    /**
     * Units that have an officer enrolled, in the role, and not locked; proofs are not looked at.
     */
    Set<String> unitsWithReaders() {
        return Set.copyOf(
                jdbc.sql(
                                "SELECT DISTINCT s.unit_code FROM tip_officer o JOIN staff s ON s.id = o.staff_id JOIN staff_role r"
                                        + " ON r.staff = s.id WHERE s.locked = FALSE AND r.role = 'TIP_OFFICER'")
                        .query(String.class)
                        .list());
    }

    /** Whether anybody anywhere is enrolled, in the role, and not locked. */
    boolean isAnyone() {
        return jdbc.sql(
                                "SELECT EXISTS (SELECT 1 FROM tip_officer o JOIN staff s ON s.id = o.staff_id JOIN staff_role r"
                                        + " ON r.staff = s.id WHERE s.locked = FALSE AND r.role = 'TIP_OFFICER')")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when the officer has one
     */
    void add(OfficerKey key) {
        jdbc.sql(
                        "INSERT INTO tip_officer (version, public_key, private_key, salt, memory_kib, iterations, enrolled_on,"
                                + " proof, staff_id) VALUES (?,?,?,?,?,?,?,?,?)")
                .params(columns(key))
                .update();
    }

    /** Replaces the pair before it; false when another one was quicker. */
    boolean replace(OfficerKey key) {
        return jdbc.sql(
                                "UPDATE tip_officer SET version = ?, public_key = ?, private_key = ?, salt = ?, memory_kib = ?,"
                                        + " iterations = ?, enrolled_on = ?, proof = ? WHERE staff_id = ? AND version = ?")
                        .params(columns(key))
                        .param(key.version() - 1)
                        .update()
                == 1;
    }

    /** The officer reads tips no more. */
    void remove(long staff) {
        jdbc.sql("DELETE FROM tip_officer WHERE staff_id = ?").param(staff).update();
    }

    private boolean isProven(OfficerKey key) {
        boolean holds = proof.holds(key);
        if (!holds) {
            LOG.error(
                    "Vault: the public key of staff {} was not made by this portal; it is not used",
                    key.staffId());
        }
        return holds;
    }

    private static List<Object> columns(OfficerKey key) {
        return List.of(
                key.version(),
                key.publicKey(),
                key.privateKey(),
                key.salt(),
                key.memoryKib(),
                key.iterations(),
                key.enrolledOn(),
                key.proof(),
                key.staffId());
    }

    private static OfficerKey row(ResultSet row, int number) throws SQLException {
        return new OfficerKey(
                row.getLong("staff_id"),
                row.getInt("version"),
                row.getBytes("public_key"),
                row.getBytes("private_key"),
                row.getBytes("salt"),
                row.getInt("memory_kib"),
                row.getInt("iterations"),
                row.getObject("enrolled_on", LocalDate.class),
                row.getBytes("proof"));
    }
}
