package org.bancheng.notification.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.notification.channels.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the outbox; every method is a short transaction of its own. */
@Component
@Transactional
class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is due by now, oldest first, for as long as the lease; other nodes skip it. */
    public List<OutboxRow> claim(Instant now, int batch, Duration lease) {
        List<OutboxRow> due =
                jdbc.sql(
                                "SELECT id, recipient, subject, body, language, attempts, message_id, hidden,"
                                        + " next_attempt_at FROM outbox WHERE next_attempt_at <= ? ORDER BY next_attempt_at"
                                        + " LIMIT ? FOR UPDATE SKIP LOCKED")
                        .params(Timestamp.from(now), batch)
                        .query((row, n) -> row(row))
                        .list();
        Instant until = now.truncatedTo(ChronoUnit.MICROS).plus(lease);
        List<OutboxRow> claimed =
                due.stream().map(row -> row.leased(OutboxRow.ahead(until, row.hidden()))).toList();
        lease(claimed);
        return claimed;
    }

    /** Gives back what was claimed and not tried; nothing is used up. */
    public void postpone(List<OutboxRow> rows, Instant until) {
        for (OutboxRow row : rows) {
            jdbc.sql("UPDATE outbox SET next_attempt_at = ? WHERE id = ? AND next_attempt_at = ?")
                    .params(
                            Timestamp.from(OutboxRow.ahead(until, row.hidden())),
                            row.id(),
                            Timestamp.from(row.lease()))
                    .update();
        }
    }

    /**
     * Writes down what became of an attempt.
     *
     * @param again when to try again; none: it is settled
     * @return whether the row was still ours
     */
    public boolean record(OutboxRow row, Outcome outcome, @Nullable Instant again, Instant now) {
        OutboxRow.State state =
                outcome.kind() == Outcome.Kind.ACCEPTED
                        ? OutboxRow.State.SENT
                        : again == null ? OutboxRow.State.FAILED : OutboxRow.State.PENDING;
        int ours =
                jdbc.sql(
                                "UPDATE outbox SET state = :state, attempts = :attempts, next_attempt_at = :again,"
                                        + " settled_at = :settled WHERE id = :id AND next_attempt_at = :lease")
                        .param("state", state.name())
                        .param("attempts", row.attempts() + 1)
                        .param(
                                "again",
                                again == null
                                        ? null
                                        : Timestamp.from(OutboxRow.ahead(again, row.hidden())))
                        .param(
                                "settled",
                                again == null
                                        ? Timestamp.from(OutboxRow.past(now, row.hidden()))
                                        : null)
                        .param("id", row.id())
                        .param("lease", Timestamp.from(row.lease()))
                        .update();
        if (ours == 1) {
            jdbc.sql(
                            "INSERT INTO delivery (outbox_id, attempt, at, outcome, detail) VALUES (?,?,?,?,?)")
                    .params(
                            row.id(),
                            row.attempts() + 1,
                            Timestamp.from(OutboxRow.past(now, row.hidden())),
                            outcome.kind().name(),
                            outcome.detail())
                    .update();
        }
        return ours == 1;
    }

    private void lease(List<OutboxRow> rows) {
        Map<Instant, List<Long>> ids =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OutboxRow::lease,
                                        Collectors.mapping(OutboxRow::id, Collectors.toList())));
        ids.forEach((until, those) ->
                jdbc.sql("UPDATE outbox SET next_attempt_at = :until WHERE id IN (:ids)")
                        .param("until", Timestamp.from(until))
                        .param("ids", those)
                        .update());
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getBytes("recipient"),
                row.getBytes("subject"),
                row.getBytes("body"),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("attempts"),
                row.getString("message_id"),
                row.getBoolean("hidden"),
                row.getTimestamp("next_attempt_at").toInstant());
    }
}
