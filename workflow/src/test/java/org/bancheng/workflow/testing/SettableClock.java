package org.bancheng.workflow.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.workflow.deadlines.Shanghai;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-02-12T02:00:00Z"));

    public void set(Instant instant) {
        now.set(instant);
    }

    /** The time of day, in Shanghai, on the date ({@code 2026-02-12}). */
    public void set(String date, String time) {
        now.set(
                LocalDate.parse(date)
                        .atTime(LocalTime.parse(time))
                        .atZone(Shanghai.ZONE)
                        .toInstant());
    }

    public void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return Shanghai.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
