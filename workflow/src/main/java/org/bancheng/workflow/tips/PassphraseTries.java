package org.bancheng.workflow.tips;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at an officer's own desk: after 5 wrong passphrases, none counts for 15
 * minutes.
 */
@Component
class PassphraseTries {

    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofMinutes(15);

    private final Cache<Long, Integer> wrong;

    PassphraseTries(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong =
                Caffeine.newBuilder()
                        .expireAfterWrite(WAIT)
                        .ticker(ticker)
                        .maximumSize(10_000)
                        .build();
    }

    void require(long staff) {
        Integer count = wrong.getIfPresent(staff);
        if (count != null && count >= ALLOWED) {
            throw new TipRefused("tip.passphrase.wait");
        }
    }

    void wrong(long staff) {
        wrong.asMap().merge(staff, 1, Integer::sum);
    }

    void right(long staff) {
        wrong.invalidate(staff);
    }
}
