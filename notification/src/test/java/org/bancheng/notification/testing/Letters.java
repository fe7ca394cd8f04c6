package org.bancheng.notification.testing;

import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as tests look at it, opened. */
@Component
public class Letters {

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    Letters(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** A row. */
    public record Written(
            String event,
            String audience,
            String to,
            String language,
            String subject,
            String body,
            String state,
            int attempts,
            java.time.@org.jspecify.annotations.Nullable Instant next) {}

    public List<Written> all() {
        return jdbc.sql("SELECT * FROM outbox ORDER BY created_at, event, audience, id")
                .query((row, n) ->
                        new Written(
                                row.getString("event"),
                                row.getString("audience"),
                                text(row.getLong("id"), "recipient", row.getBytes("recipient")),
                                row.getString("language"),
                                text(row.getLong("id"), "subject", row.getBytes("subject")),
                                text(row.getLong("id"), "body", row.getBytes("body")),
                                row.getString("state"),
                                row.getInt("attempts"),
                                row.getTimestamp("next_attempt_at") == null
                                        ? null
                                        : row.getTimestamp("next_attempt_at").toInstant()))
                .list();
    }

    public Written only() {
        List<Written> all = all();
        if (all.size() != 1) {
            throw new AssertionError("not one letter: " + all);
        }
        return all.getFirst();
    }

    /** The delivery record, as {@code attempt outcome detail}. */
    public List<String> deliveries() {
        return jdbc.sql(
                        "SELECT CONCAT(attempt, ' ', outcome, ' ', detail) FROM delivery ORDER BY outbox_id, attempt")
                .query(String.class)
                .list();
    }

    public void clear() {
        jdbc.sql("DELETE FROM delivery").update();
        jdbc.sql("DELETE FROM outbox").update();
    }

    private String text(long id, String column, byte[] sealed) {
        return crypto.openText(new RowIdentity("outbox", column, id), sealed);
    }
}
