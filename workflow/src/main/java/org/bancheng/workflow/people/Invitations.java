package org.bancheng.workflow.people;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One-time links by which a person sets the own password: 256 random bits, stored hashed, good for
 * a week.
 */
@Component
class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    Invitations(JdbcClient jdbc, MasterKey key, Clock clock) {
        this.jdbc = jdbc;
        this.hash = key.keyedHash("invitation");
        this.clock = clock;
    }

    /**
     * A new link voids the older ones of the same account; no account means the first
     * administrator.
     */
    String issue(@Nullable Long staff) {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        jdbc.sql(
                        "UPDATE invitation SET used_at = ? WHERE used_at IS NULL AND (staff_id = ? OR (staff_id IS NULL AND ? IS NULL))")
                .param(Timestamp.from(now))
                .param(staff)
                .param(staff)
                .update();
        jdbc.sql(
                        "INSERT INTO invitation (token_hash, staff_id, created_at, expires_at) VALUES (?,?,?,?)")
                .param(hash.hash(token))
                .param(staff)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        return token;
    }

    /** The account a link is for; reading it uses nothing up. */
    record Invitation(@Nullable Long staffId) {}

    Optional<Invitation> find(String token) {
        return jdbc.sql(
                        "SELECT staff_id FROM invitation WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?")
                .params(hash.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> new Invitation(row.getObject(1, Long.class)))
                .optional();
    }

    /** Whether this call was the one that used it up. */
    boolean use(String token) {
        return jdbc.sql(
                                "UPDATE invitation SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?")
                        .params(
                                Timestamp.from(clock.instant()),
                                hash.hash(token),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
