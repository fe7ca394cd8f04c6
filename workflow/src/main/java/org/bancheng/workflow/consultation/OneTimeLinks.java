package org.bancheng.workflow.consultation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links by which somebody outside answers one consultation: 256 random bits, stored hashed. */
@Component
class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, MasterKey key, Clock clock) {
        this.jdbc = jdbc;
        this.hash = key.keyedHash("consultation-link");
        this.clock = clock;
    }

    /** A new link: the token is shown, the hash is kept. */
    @SuppressWarnings("ArrayRecordComponent") // carries a column, never compared
    record Link(String token, byte[] hash) {}

    /** Whom a link was given to. */
    record Holder(long consultation, long party) {}

    Link issue() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        return new Link(token, hash.hash(token));
    }

    /** Empty when it was used, has expired, or never was; reading uses nothing up. */
    Optional<Holder> find(String token) {
        if (token.length() > 100) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "SELECT p.consultation, p.party FROM consultation_party p JOIN consultation"
                                + " c ON c.id = p.consultation JOIN matter m ON m.id = c.matter_id"
                                + " WHERE p.token_hash = ? AND p.token_expires > ? AND p.state ="
                                + " 'ASKED' AND c.open = TRUE AND m.open = TRUE")
                .params(hash.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> new Holder(row.getLong("consultation"), row.getLong("party")))
                .optional();
    }
}
