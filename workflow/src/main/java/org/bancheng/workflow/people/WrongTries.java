package org.bancheng.workflow.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Slows down guessing at a desk: so many wrong tries, and then none counts for a while. */
public abstract class WrongTries {

    private final int allowed;
    private final Cache<Long, Integer> wrong;

    protected WrongTries(Clock clock, int allowed, Duration wait) {
        this.allowed = allowed;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong =
                Caffeine.newBuilder()
                        .expireAfterWrite(wait)
                        .ticker(ticker)
                        .maximumSize(10_000)
                        .build();
    }

    protected final boolean areUsedUp(long staff) {
        Integer count = wrong.getIfPresent(staff);
        return count != null && count >= allowed;
    }

    public final void wrong(long staff) {
        wrong.asMap().merge(staff, 1, Integer::sum);
    }

    public final void right(long staff) {
        wrong.invalidate(staff);
    }
}
