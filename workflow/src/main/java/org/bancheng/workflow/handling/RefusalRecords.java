package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.RefusalLine.Outcome;
import org.bancheng.workflow.handling.RefusalLine.Signature;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each refusal rests on, who signed it and who sent it back. */
@Component
class RefusalRecords {

    private static final String COLUMNS =
            "SELECT r.*, b.name_zh AS basis_zh, b.name_en AS basis_en, a.name_zh AS route_zh, a.name_en AS"
                    + " route_en, a.days, f.display_name AS proposer, s.display_name AS decider FROM refusal r JOIN"
                    + " legal_basis b ON b.code = r.basis JOIN appeal_route a ON a.code = r.route LEFT JOIN staff f ON"
                    + " f.id = r.proposed_by LEFT JOIN staff s ON s.id = r.decided_by WHERE r.matter_id = ?";

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final UnitTree units;

    RefusalRecords(JdbcClient jdbc, FieldCrypto crypto, UnitTree units) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.units = units;
    }

    /** The answer as it will be stored with the matter's next journal entry. */
    byte[] sealAnswer(Matter matter, String answer) {
        return crypto.seal(identity(matter.id(), matter.journalSeq() + 1, "answer"), answer);
    }

    void proposed(Matter matter, RefusalForm form, byte[] answer, Person by, Instant at) {
        int seq = matter.journalSeq();
        jdbc.sql(
                        "INSERT INTO refusal (matter_id, seq, basis, citation, tried, answer, route, signer_unit,"
                                + " proposed_by, proposed_unit, proposed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                .param(matter.id().value())
                .param(seq)
                .param(form.basis())
                .param(crypto.seal(identity(matter.id(), seq, "citation"), form.citation()))
                .param(crypto.seal(identity(matter.id(), seq, "tried"), form.tried()))
                .param(answer)
                .param(form.route())
                .param(form.signerUnit())
                .param(by.id())
                .param(by.unitCode())
                .param(Timestamp.from(at))
                .update();
    }

    /**
     * @param until last day to appeal, at the second signature
     * @param reason why it is sent back
     */
    void decided(
            Matter matter,
            Outcome outcome,
            Person by,
            @Nullable LocalDate until,
            @Nullable String reason,
            Instant at) {
        int seq =
                jdbc.sql("SELECT MAX(seq) FROM refusal WHERE matter_id = ?")
                        .param(matter.id().value())
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        "UPDATE refusal SET outcome = ?, decided_by = ?, decided_unit = ?, decided_at = ?, until_on = ?,"
                                + " reason = ? WHERE matter_id = ? AND seq = ?")
                .param(outcome.name())
                .param(by.id())
                .param(by.unitCode())
                .param(Timestamp.from(at))
                .param(until)
                .param(
                        reason == null
                                ? null
                                : crypto.seal(identity(matter.id(), seq, "reason"), reason))
                .param(matter.id().value())
                .param(seq)
                .update();
    }

    /** The latest first. */
    List<RefusalLine> of(Matter matter) {
        return jdbc.sql(COLUMNS + " ORDER BY r.seq DESC")
                .param(matter.id().value())
                .query((row, n) -> line(matter.id(), row, n == 0 && matter.refusing().isProposed()))
                .list();
    }

    /** The one the last finish stands on. */
    Optional<SignedRefusal> signed(MatterId id) {
        return jdbc.sql(COLUMNS + " AND r.outcome = 'SIGNED' ORDER BY r.seq DESC LIMIT 1")
                .param(survivor(id))
                .query((row, n) ->
                        new SignedRefusal(
                                basis(row),
                                open(new MatterId(row.getLong("matter_id")), row, "citation"),
                                open(new MatterId(row.getLong("matter_id")), row, "tried"),
                                route(row),
                                row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    /** A merged matter is refused as the one it was merged into. */
    private long survivor(MatterId id) {
        return jdbc.sql("SELECT COALESCE(merged_into, id) FROM matter WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private RefusalLine line(MatterId id, ResultSet row, boolean waits) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        return new RefusalLine(
                basis(row),
                open(id, row, "citation"),
                open(id, row, "tried"),
                open(id, row, "answer"),
                route(row),
                row.getObject("until_on", LocalDate.class),
                new Signature(
                        row.getString("proposer"),
                        name(row.getString("proposed_unit")),
                        row.getTimestamp("proposed_at").toInstant()),
                name(row.getString("signer_unit")),
                outcome != null ? Outcome.valueOf(outcome) : waits ? null : Outcome.DROPPED,
                decided == null
                        ? null
                        : new Signature(
                                row.getString("decider"),
                                name(row.getString("decided_unit")),
                                decided.toInstant()),
                row.getBytes("reason") == null ? null : open(id, row, "reason"));
    }

    private static LegalBasis basis(ResultSet row) throws SQLException {
        return new LegalBasis(
                row.getString("basis"), row.getString("basis_zh"), row.getString("basis_en"));
    }

    private static AppealRoute route(ResultSet row) throws SQLException {
        return new AppealRoute(
                row.getString("route"),
                row.getString("route_zh"),
                row.getString("route_en"),
                row.getInt("days"));
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    private String open(MatterId id, ResultSet row, String column) throws SQLException {
        return crypto.openText(identity(id, row.getInt("seq"), column), row.getBytes(column));
    }

    private static RowIdentity identity(MatterId matter, int seq, String column) {
        return new RowIdentity("refusal", column, matter.value() + "/" + seq);
    }
}
