package org.bancheng.workflow.rewards;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at a payment desk: after 10 wrong codes, none is looked up for 15 minutes.
 */
@Component
class PaymentTries {

    static final int ALLOWED = 10;
    static final Duration WAIT = Duration.ofMinutes(15);

    private final Cache<Long, Integer> wrong;

    PaymentTries(Clock clock) {
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
            throw new PaymentRefused("payment.wait");
        }
    }

    void wrong(long staff) {
        wrong.asMap().merge(staff, 1, Integer::sum);
    }

    void right(long staff) {
        wrong.invalidate(staff);
    }
}
