package org.bancheng.ui.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.bancheng.db.crypto.MasterKey;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puzzles of the ALTCHA protocol, signed, so that nothing of one is kept until it is solved. They
 * grow harder for a caller who asks for many.
 */
@Component
public class Puzzles {

    /** As long as a plain form is good for: its puzzle is solved when it is opened. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int LONGEST = 2_000;

    private final RobotLimits limits;
    private final Callers callers;
    private final String key;
    private final Cache<String, Integer> handedOut =
            Caffeine.newBuilder()
                    .expireAfter(Expiry.creating((caller, count) -> MEMORY))
                    .maximumSize(100_000)
                    .build();

    Puzzles(RobotLimits limits, Callers callers, MasterKey master) {
        this.limits = limits;
        this.callers = callers;
        this.key = HexFormat.of().formatHex(master.keyedHash("altcha").hash("challenge"));
    }

    /** A new puzzle for the caller at the address, as the JSON its browser solves. */
    public String puzzle(String address) {
        var before = handedOut.asMap().merge(callers.of(address), 1, Integer::sum) - 1;
        var harder = Math.min(limits.hardest(), 1L + before / limits.harderEvery());
        var options =
                new ChallengeOptions()
                        .setMaxNumber(limits.difficulty() * harder)
                        .setHmacKey(key)
                        .setSecureRandomNumber(true)
                        .setExpiresInSeconds(LIFE.toSeconds());
        try {
            var made = Altcha.createChallenge(options);
            return new JSONObject()
                    .put("algorithm", made.algorithm)
                    .put("challenge", made.challenge)
                    .put("maxnumber", made.maxnumber)
                    .put("salt", made.salt)
                    .put("signature", made.signature)
                    .toString();
        } catch (Exception e) { // The library declares no narrower one.
            throw new IllegalStateException("no puzzle can be made", e);
        }
    }

    /**
     * What makes the solution one of its kind; empty when it solves nothing, was made up, or is too
     * old.
     *
     * @param solution the protocol's payload: JSON in Base64
     */
    Optional<String> check(@Nullable String solution) {
        if (solution == null || solution.isBlank() || solution.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Altcha.verifySolution(solution, key, true)
                    ? Optional.of(signature(solution))
                    : Optional.empty();
        } catch (Exception e) { // Whatever was sent that cannot even be read.
            return Optional.empty();
        }
    }

    private static String signature(String solution) throws JSONException {
        var json = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
        return new JSONObject(json).getString("signature");
    }
}
