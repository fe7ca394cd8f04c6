package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.ExtensionLine.Outcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who asked for more time and why, and what was decided. */
@Component
class ExtensionRecords {

    private static final String REASON = "reason";
    private static final String ANSWER = "answer";

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    ExtensionRecords(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** Seals a text for the row that the matter's next journal entry names. */
    byte[] seal(Matter matter, String reason) {
        return crypto.seal(identity(matter.id(), matter.journalSeq() + 1, REASON), reason);
    }

    void asked(Matter matter, int days, byte[] reason, long by, Instant at) {
        jdbc.sql(
                        "INSERT INTO extension_request (matter_id, seq, days, reason, asked_by, asked_at) VALUES (?,?,?,?,?,?)")
                .param(matter.id().value())
                .param(matter.journalSeq())
                .param(days)
                .param(reason)
                .param(by)
                .param(Timestamp.from(at))
                .update();
    }

    /** The reason of the request that waits. */
    String waiting(MatterId id) {
        return jdbc.sql(
                        "SELECT seq, reason FROM extension_request WHERE matter_id = ? ORDER BY seq DESC LIMIT 1")
                .param(id.value())
                .query((row, n) -> open(id, row, REASON))
                .single();
    }

    void decided(
            Matter matter,
            Outcome outcome,
            @Nullable Long by,
            @Nullable String answer,
            Instant at) {
        int seq =
                jdbc.sql("SELECT MAX(seq) FROM extension_request WHERE matter_id = ?")
                        .param(matter.id().value())
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        "UPDATE extension_request SET outcome = ?, decided_by = ?, decided_at = ?, answer = ? WHERE"
                                + " matter_id = ? AND seq = ?")
                .param(outcome.name())
                .param(by)
                .param(Timestamp.from(at))
                .param(
                        answer == null
                                ? null
                                : crypto.seal(identity(matter.id(), seq, ANSWER), answer))
                .param(matter.id().value())
                .param(seq)
                .update();
    }

    /** The promise has passed: what waited is not decided any more. */
    void lapse(Matter matter, Instant at) {
        if (matter.extension().isAsked()) {
            matter.lapseExtension(at);
            decided(matter, Outcome.LAPSED, null, null, at);
        }
    }

    List<ExtensionLine> of(Matter matter) {
        MatterId id = matter.id();
        return jdbc.sql(
                        "SELECT e.seq, e.days, e.reason, e.asked_at, e.outcome, e.decided_at, e.answer,"
                                + " a.display_name AS asker, d.display_name AS decider FROM extension_request e"
                                + " LEFT JOIN staff a ON a.id = e.asked_by LEFT JOIN staff d ON d.id = e.decided_by"
                                + " WHERE e.matter_id = ? ORDER BY e.seq DESC")
                .param(id.value())
                .query((row, n) -> line(matter, row))
                .list();
    }

    private ExtensionLine line(Matter matter, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        boolean over = outcome == null && !matter.extension().isAsked();
        return new ExtensionLine(
                row.getInt("days"),
                open(matter.id(), row, REASON),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                over ? Outcome.LAPSED : outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("decider"),
                decided == null ? null : decided.toInstant(),
                row.getBytes(ANSWER) == null ? null : open(matter.id(), row, ANSWER));
    }

    private String open(MatterId id, ResultSet row, String column) throws SQLException {
        return crypto.openText(identity(id, row.getInt("seq"), column), row.getBytes(column));
    }

    private static RowIdentity identity(MatterId matter, int seq, String column) {
        return new RowIdentity("extension_request", column, matter.value() + "/" + seq);
    }
}
