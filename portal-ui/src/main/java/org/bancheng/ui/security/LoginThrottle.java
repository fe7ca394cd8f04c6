package org.bancheng.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: after 5 failures of one name from one address, or 50 from one
 * address, sign-in from there waits until 15 minutes have gone by since the last failure. Another
 * address is never slowed, so nobody can lock a colleague out.
 */
@Component
class LoginThrottle {

    static final int NAME_FAILURES = 5;
    static final int ADDRESS_FAILURES = 50;
    static final Duration WAIT = Duration.ofMinutes(15);

    private final Cache<String, Integer> failures;

    LoginThrottle(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        failures =
                Caffeine.newBuilder()
                        .expireAfterWrite(WAIT)
                        .ticker(ticker)
                        .maximumSize(100_000)
                        .build();
    }

    boolean mustWait(String username, String address) {
        return count(key(username, address)) >= NAME_FAILURES || count(address) >= ADDRESS_FAILURES;
    }

    void failed(String username, String address) {
        failures.asMap().merge(key(username, address), 1, Integer::sum);
        failures.asMap().merge(address, 1, Integer::sum);
    }

    void succeeded(String username, String address) {
        failures.invalidate(key(username, address));
    }

    private int count(String key) {
        var count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    private static String key(String username, String address) {
        return address + ' ' + username.strip().toLowerCase(Locale.ROOT);
    }
}
