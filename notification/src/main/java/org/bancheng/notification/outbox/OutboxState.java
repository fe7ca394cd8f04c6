package org.bancheng.notification.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import org.bancheng.notification.channels.MailServer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the desk says about mails that have not left. */
@Service
public class OutboxState {

    private final JdbcClient jdbc;
    private final MailServer server;

    OutboxState(JdbcClient jdbc, MailServer server) {
        this.jdbc = jdbc;
        this.server = server;
    }

    /**
     * What waits.
     *
     * @param mails how many
     * @param oldest when the first of them was written
     * @param serverNamed false: no mail server is set up, so nothing will leave
     */
    public record Waiting(int mails, @Nullable Instant oldest, boolean serverNamed) {}

    public Waiting waiting() {
        return jdbc.sql(
                        "SELECT COUNT(*) AS mails, MIN(created_at) AS oldest FROM outbox WHERE next_attempt_at IS NOT NULL")
                .query((row, n) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Waiting(
                            row.getInt("mails"),
                            oldest == null ? null : oldest.toInstant(),
                            server.isNamed());
                })
                .single();
    }
}
