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
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of codes down: after 10 wrong ones from an address, each further try waits 30
 * seconds. Other addresses notice nothing. Addresses stand in memory only, hashed with a random key
 * that lasts a day, for a quarter of an hour.
 */
@Component
class Throttle {

    static final int FREE = 10;
    static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Clock clock;
    private final Cache<String, Failures> failures;
    private DayKey key;

    private record Failures(int count, Instant last) {

        Failures(Instant at) {
            this(1, at);
        }
    }

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

    boolean mustWait(String address) {
        var known = failures.getIfPresent(hash(address));
        return known != null
                && known.count() >= FREE
                && clock.instant().isBefore(known.last().plus(WAIT));
    }

    void failed(String address) {
        var now = clock.instant();
        failures.asMap()
                .merge(
                        hash(address),
                        new Failures(now),
                        (before, again) -> new Failures(before.count() + 1, now));
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

    private synchronized DayKey today() {
        var day = Shanghai.dateOf(clock.instant());
        if (!day.equals(key.day())) {
            key = DayKey.of(day);
        }
        return key;
    }
}
