package org.bancheng.workflow.drafts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.matters.Crockford;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps forms that were begun (features F17): a session that ends, a server that is started again
 * and another device find every word. The database holds no key: who has the file reads nothing.
 */
@Service
@Transactional
public class Drafts implements DueSweep {

    /** Characters of one draft; the longest form stays far below. */
    public static final int LONGEST = 60_000;

    /** Drafts at a time; a robot that fills them up takes nothing from whoever has one. */
    private static final int MOST = 200_000;

    private static final int BATCH = 500;
    private static final int KEY_BYTES = 24;
    private static final int CODE_LENGTH = 12;
    private static final int LONGEST_TYPED = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final KeyedHash keys;
    private final KeyedHash codes;
    private final Policies policies;
    private final Clock clock;

    Drafts(JdbcClient jdbc, FieldCrypto crypto, MasterKey master, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.keys = master.keyedHash("draft-key");
        this.codes = master.keyedHash("draft-code");
        this.policies = policies;
        this.clock = clock;
    }

    /** What a browser holds to find its draft again: 192 random bits. */
    public static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Keeps what was typed in place of what was kept before.
     *
     * @return false when it is too long, or so many are kept that no new one is taken
     */
    public boolean keep(DraftSubject subject, String key, String content) {
        if (content.length() > LONGEST) {
            return false;
        }
        byte[] hash = hash(subject, key);
        Instant now = clock.instant();
        byte[] sealed = crypto.seal(identity(hash), content);
        int changed =
                jdbc.sql(
                                "UPDATE draft SET content = ?, saved_at = ?, expires_at = ? WHERE key_hash = ?")
                        .param(sealed)
                        .param(Timestamp.from(now))
                        .param(Timestamp.from(expiry(now)))
                        .param(hash)
                        .update();
        if (changed == 0 && count() < MOST) {
            // of two tabs that keep the first word at once, the second writes over the first
            changed =
                    jdbc.sql(
                                    "INSERT INTO draft (key_hash, subject, content, saved_at, expires_at) VALUES (?,?,?,?,?)"
                                            + " ON DUPLICATE KEY UPDATE content = VALUES(content)")
                            .param(hash)
                            .param(subject.value())
                            .param(sealed)
                            .param(Timestamp.from(now))
                            .param(Timestamp.from(expiry(now)))
                            .update();
        }
        return changed > 0;
    }

    /** What the browser with the key has begun. */
    @Transactional(readOnly = true)
    public Optional<KeptDraft> find(DraftSubject subject, String key) {
        byte[] hash = hash(subject, key);
        return jdbc.sql(
                        "SELECT content, expires_at FROM draft WHERE key_hash = ? AND expires_at > ?")
                .param(hash)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new KeptDraft(
                                subject,
                                key,
                                crypto.openText(identity(hash), row.getBytes(1)),
                                Shanghai.dateOf(row.getTimestamp(2).toInstant())))
                .optional();
    }

    /** A code for another device; one made before is void. Nothing without a draft. */
    public Optional<ResumeCode> code(DraftSubject subject, String key) {
        String code = randomCode();
        int changed =
                jdbc.sql("UPDATE draft SET code_hash = ? WHERE key_hash = ?")
                        .param(codes.hash(code))
                        .param(hash(subject, key))
                        .update();
        return changed == 0
                ? Optional.empty()
                : find(subject, key)
                        .map(kept -> new ResumeCode(Crockford.grouped(code), kept.until()));
    }

    /** Moves the draft to the device on which its code was typed; the code is used up. */
    public Optional<KeptDraft> take(String typed) {
        String bounded = typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
        byte[] code = codes.hash(Crockford.read(bounded));
        Optional<Found> found =
                jdbc.sql(
                                "SELECT key_hash, subject, content FROM draft WHERE code_hash = ? AND expires_at > ? FOR"
                                        + " UPDATE")
                        .param(code)
                        .param(Timestamp.from(clock.instant()))
                        .query((row, n) ->
                                new Found(row.getBytes(1), row.getString(2), row.getBytes(3)))
                        .optional();
        return found.map(draft -> {
            String content = crypto.openText(identity(draft.hash), draft.content);
            var subject = new DraftSubject(draft.subject);
            String key = newKey();
            jdbc.sql("DELETE FROM draft WHERE key_hash = ?").param(draft.hash).update();
            keep(subject, key, content);
            return find(subject, key).orElseThrow();
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
    private record Found(byte[] hash, String subject, byte[] content) {}

    /** Forgets the draft: it was sent, or is not wanted any more. */
    public void erase(DraftSubject subject, String key) {
        jdbc.sql("DELETE FROM draft WHERE key_hash = ?").param(hash(subject, key)).update();
    }

    /** Erases what is too old. */
    @Override
    public int sweep(Instant now) {
        return jdbc.sql("DELETE FROM draft WHERE expires_at <= ? LIMIT " + BATCH)
                .param(Timestamp.from(now))
                .update();
    }

    private Instant expiry(Instant now) {
        return now.plus(Duration.ofDays(policies.current(Shanghai.dateOf(now)).draftDays()));
    }

    private int count() {
        return jdbc.sql("SELECT COUNT(*) FROM draft").query(Integer.class).single();
    }

    private byte[] hash(DraftSubject subject, String key) {
        return keys.hash(subject.value() + ":" + key);
    }

    private static RowIdentity identity(byte[] hash) {
        return new RowIdentity("draft", "content", HexFormat.of().formatHex(hash));
    }

    private static String randomCode() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(Crockford.of(RANDOM.nextInt()));
        }
        return code.toString();
    }
}
