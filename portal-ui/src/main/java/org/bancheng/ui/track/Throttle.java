package org.bancheng.ui.track;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of codes down: after 10 wrong ones from an address, that address looks up one code
 * in two seconds, however many it sends at once. Other addresses notice nothing. Addresses stand in
 * memory only, hashed with a random key that lasts a day, for a quarter of an hour.
 */
@Component
class Throttle {

    static final int FREE = 10;
    static final Duration GAP = Duration.ofSeconds(2);
    static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Clock clock;
    private final Cache<String, Failures> failures;
    private DayKey key;

    /** What is known of an address: wrong codes, and when its next look-up may begin. */
    private record Failures(int count, Instant next) {}

    private record DayKey(LocalDate day, SecretKeySpec secret) {

        static DayKey of(LocalDate day) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            return new DayKey(day, new SecretKeySpec(random, "HmacSHA256"));
        }
    }

    Throttle(Clock clock) {
        this.clock = clock;
        this.key = DayKey.of(Shanghai.dateOf(clock.instant()));
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.failures =
                Caffeine.newBuilder()
                        .expireAfterWrite(MEMORY)
                        .ticker(ticker)
                        .maximumSize(100_000)
                        .build();
    }

    /**
     * Takes a place in the line of the address.
     *
     * @return how long the look-up has to wait; empty when the line is too long to join
     */
    synchronized Optional<Duration> enter(String address) {
        var hash = hash(address);
        var known = failures.getIfPresent(hash);
        if (known == null || known.count() < FREE) {
            return Optional.of(Duration.ZERO);
        }
        var now = clock.instant();
        var turn = known.next().isAfter(now) ? known.next() : now;
        var wait = Duration.between(now, turn);
        if (wait.compareTo(LONGEST_QUEUE) > 0) {
            return Optional.empty();
        }
        failures.put(hash, new Failures(known.count(), turn.plus(GAP)));
        return Optional.of(wait);
    }

    synchronized void failed(String address) {
        var hash = hash(address);
        var known = failures.getIfPresent(hash);
        failures.put(
                hash,
                known == null
                        ? new Failures(1, Instant.EPOCH)
                        : new Failures(known.count() + 1, known.next()));
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(today().secret());
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private DayKey today() {
        var day = Shanghai.dateOf(clock.instant());
        if (!day.equals(key.day())) {
            key = DayKey.of(day);
        }
        return key;
    }
}
