package org.bancheng.ui.plain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hidden field of every plain form: 192 random bits and the second they were given out, signed.
 * It stands in for a session: only a form of this portal is taken, for a day, and one form sent
 * twice is known as one.
 */
@Component
public class FormToken {

    static final Duration LIFE = Duration.ofHours(24);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHash signature;
    private final Clock clock;

    FormToken(MasterKey key, Clock clock) {
        this.signature = key.keyedHash("plain-form");
        this.clock = clock;
    }

    /**
     * A token for a new form.
     *
     * @param form its name; a token of one form is none of another
     */
    public String issue(String form) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var body = TEXT.encodeToString(bytes) + "." + clock.instant().getEpochSecond();
        return body + "." + sign(form, body);
    }

    /**
     * The token as the intake takes it: the same for the same form; empty when it is forged, of
     * another form, or too old.
     */
    public Optional<String> check(String form, @Nullable String token) {
        var parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || token == null || token.length() > 200) {
            return Optional.empty();
        }
        var body = parts[0] + "." + parts[1];
        var right =
                MessageDigest.isEqual(
                        sign(form, body).getBytes(StandardCharsets.US_ASCII),
                        parts[2].getBytes(StandardCharsets.US_ASCII));
        return right && isFresh(parts[1]) ? Optional.of(body) : Optional.empty();
    }

    /** When a token that {@link #check} took was given out. */
    public Instant begun(String checked) {
        return given(checked.substring(checked.indexOf('.') + 1));
    }

    private boolean isFresh(String second) {
        return !clock.instant().isAfter(given(second).plus(LIFE));
    }

    private static Instant given(String second) {
        return Instant.ofEpochSecond(Long.parseLong(second));
    }

    private String sign(String form, String body) {
        return TEXT.encodeToString(signature.hash(form + ":" + body));
    }
}
