package org.bancheng.notification.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after an attempt that was worth another: from half a minute on, a day in all.
 */
final class BackOff {

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(8));

    private BackOff() {}

    /**
     * @param attempts made so far, at least one
     * @return empty when it has been tried for a day
     */
    static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
