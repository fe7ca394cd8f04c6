package org.bancheng.notification.outbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.bancheng.db.batch.Batch;
import org.bancheng.notification.channels.MailServer;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in, inside the transaction of what caused them. */
@Component
public class Outbox {

    /** Code points of a subject; sealed, they fit their column. */
    private static final int LONGEST_SUBJECT = 180;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Batch batch;
    private final Seals seals;
    private final MailServer server;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Batch batch, Seals seals, MailServer server, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.seals = seals;
        this.server = server;
        this.clock = clock;
    }

    /** Whether a letter of this name was put in before. */
    public boolean holds(String dedupe) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE dedupe_key = ?")
                        .param(seals.dedupeKey(dedupe))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Puts the letter in, unless one of this name is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = letter.hidden() ? RowId.random() : RowId.ordered(now);
        MatterId matter = letter.matter();
        batch.insert(
                "INSERT INTO outbox (id, dedupe_key, matter_id, event, audience, channel, recipient, language,"
                        + " subject, body, state, attempts, next_attempt_at, message_id, created_at, hidden)"
                        + " VALUES (?,?,?,?,?,'MAIL',?,?,?,?,'PENDING',0,?,?,?,?)"
                        + " ON DUPLICATE KEY UPDATE dedupe_key = VALUES(dedupe_key)",
                id,
                seals.dedupeKey(letter.dedupe()),
                matter == null ? null : matter.value(),
                letter.event(),
                letter.audience().name(),
                seals.seal(id, "recipient", letter.to()),
                letter.language().toLanguageTag(),
                seals.seal(id, "subject", clipped(letter.subject())),
                seals.seal(id, "body", letter.body()),
                OutboxRow.due(letter.notBefore(), now, letter.hidden()),
                messageId(),
                OutboxRow.past(now, letter.hidden()),
                letter.hidden());
    }

    private String messageId() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return "<" + HexFormat.of().formatHex(bits) + "@" + server.domain() + ">";
    }

    private static String clipped(String subject) {
        int length = subject.codePointCount(0, subject.length());
        return length <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
