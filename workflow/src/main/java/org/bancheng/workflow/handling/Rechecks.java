package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.handling.Recheck.State;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored questions of 跟踪办. */
@Component
class Rechecks {

    private static final String SELECT =
            "SELECT id, matter_id, nth, days, state, asked_at, expires_at FROM recheck WHERE ";

    private final JdbcClient jdbc;

    Rechecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(MatterId matter, int nth, int days, Instant askAt, Instant now) {
        jdbc.sql(
                        "INSERT INTO recheck (id, matter_id, nth, days, ask_at, state) VALUES (?, ?, ?, ?, ?, 'PLANNED')")
                .params(RowId.ordered(now), matter.value(), nth, days, Timestamp.from(askAt))
                .update();
    }

    /** What was planned or asked is asked no more. */
    void cancel(MatterId matter) {
        jdbc.sql(
                        "UPDATE recheck SET state = 'CANCELLED', token_hash = NULL WHERE matter_id = ? AND state IN"
                                + " ('PLANNED', 'ASKED', 'UNANSWERED')")
                .param(matter.value())
                .update();
    }

    /**
     * Of several questions that are due at once, after a long standstill, only the last is asked.
     */
    void skipOvertaken(Instant now) {
        jdbc.sql(
                        "UPDATE recheck r JOIN recheck n ON n.matter_id = r.matter_id AND n.nth > r.nth SET r.state ="
                                + " 'CANCELLED' WHERE r.state = 'PLANNED' AND r.ask_at <= ? AND n.state = 'PLANNED' AND"
                                + " n.ask_at <= ?")
                .params(Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /** Those whose time has come, locked; other nodes skip them. */
    List<Recheck> claimDue(Instant now, int batch) {
        return jdbc.sql(
                        SELECT
                                + "state = 'PLANNED' AND ask_at <= ? ORDER BY ask_at LIMIT ? FOR UPDATE SKIP LOCKED")
                .params(Timestamp.from(now), batch)
                .query(Rechecks::read)
                .list();
    }

    /** Links that nobody used in time. */
    void expire(Instant now) {
        jdbc.sql(
                        "UPDATE recheck SET state = 'UNANSWERED', token_hash = NULL WHERE state = 'ASKED' AND expires_at"
                                + " <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    void asked(Recheck check, byte[] tokenHash, Instant now, Instant expires) {
        jdbc.sql(
                        "UPDATE recheck SET state = 'UNANSWERED', token_hash = NULL WHERE matter_id = ? AND state ="
                                + " 'ASKED'")
                .param(check.matter().value())
                .update();
        jdbc.sql(
                        "UPDATE recheck SET state = 'ASKED', token_hash = ?, asked_at = ?, expires_at = ? WHERE id = ?")
                .params(tokenHash, Timestamp.from(now), Timestamp.from(expires), check.id())
                .update();
    }

    /** The row keeps its hash, so that a link used twice still knows that it was answered. */
    void answered(Recheck check, State state, Actor by, Instant now) {
        jdbc.sql("UPDATE recheck SET state = ?, answered_at = ?, answered_by = ? WHERE id = ?")
                .params(state.name(), Timestamp.from(now), by.code(), check.id())
                .update();
    }

    Optional<Recheck> byToken(byte[] hash, boolean lock) {
        return one("token_hash = ?" + (lock ? " FOR UPDATE" : ""), hash);
    }

    Optional<Recheck> byId(long id) {
        return one("id = ? FOR UPDATE", id);
    }

    /** The question that waits for the resident's answer. */
    Optional<Recheck> open(MatterId matter, Instant now) {
        return jdbc.sql(SELECT + "matter_id = ? AND state = 'ASKED' AND expires_at > ?")
                .params(matter.value(), Timestamp.from(now))
                .query(Rechecks::read)
                .optional();
    }

    private Optional<Recheck> one(String condition, Object value) {
        return jdbc.sql(SELECT + condition).param(value).query(Rechecks::read).optional();
    }

    private static Recheck read(ResultSet row, int number) throws SQLException {
        return new Recheck(
                row.getLong("id"),
                new MatterId(row.getLong("matter_id")),
                row.getInt("nth"),
                row.getInt("days"),
                State.valueOf(row.getString("state")),
                instant(row.getTimestamp("asked_at")),
                instant(row.getTimestamp("expires_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
