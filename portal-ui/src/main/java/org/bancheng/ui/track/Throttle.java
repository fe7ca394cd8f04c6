package org.bancheng.ui.track;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bancheng.ui.robots.Callers;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of codes down: after 10 wrong ones from a caller, that caller looks up one code in
 * two seconds, however many it sends at once. Others notice nothing. Callers stand in memory only,
 * as keyed hashes ({@link Callers}), for a quarter of an hour.
 */
@Component
public class Throttle {

    static final int FREE = 10;
    static final Duration GAP = Duration.ofSeconds(2);
    static final Duration LONGEST_QUEUE = Duration.ofSeconds(30);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Callers callers;
    private final Clock clock;
    private final Cache<String, Failures> failures;

    /** What is known of an address: wrong codes, and when its next look-up may begin. */
    private record Failures(int count, Instant next) {}

    Throttle(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
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
    public synchronized Optional<Duration> enter(String address) {
        var caller = callers.of(address);
        var known = failures.getIfPresent(caller);
        if (known == null || known.count() < FREE) {
            return Optional.of(Duration.ZERO);
        }
        var now = clock.instant();
        var turn = known.next().isAfter(now) ? known.next() : now;
        var wait = Duration.between(now, turn);
        if (wait.compareTo(LONGEST_QUEUE) > 0) {
            return Optional.empty();
        }
        failures.put(caller, new Failures(known.count(), turn.plus(GAP)));
        return Optional.of(wait);
    }

    public synchronized void failed(String address) {
        var caller = callers.of(address);
        var known = failures.getIfPresent(caller);
        failures.put(
                caller,
                known == null
                        ? new Failures(1, Instant.EPOCH)
                        : new Failures(known.count() + 1, known.next()));
    }
}
