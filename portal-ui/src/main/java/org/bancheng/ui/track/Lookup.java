package org.bancheng.ui.track;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.springframework.stereotype.Component;

/**
 * Finds a matter by what was typed. Wrong, malformed and unknown codes take one way, get one answer
 * and take one time.
 */
@Component
public class Lookup {

    /** Longer than a look-up takes, so that its length tells nothing. */
    private static final long FLOOR = TimeUnit.MILLISECONDS.toNanos(300);

    private final Tracking tracking;
    private final Throttle throttle;

    Lookup(Tracking tracking, Throttle throttle) {
        this.tracking = tracking;
        this.throttle = throttle;
    }

    /** What a first look at a code gives. */
    public sealed interface Answer {

        record Found(TrackedMatter matter) implements Answer {}

        record Nothing() implements Answer {}

        /** Too many wrong codes at once from this address: nothing was looked up. */
        record Wait() implements Answer {}
    }

    /** The first look: slow on purpose, and counted when it fails. */
    public Answer find(String typed, String address) {
        Optional<Duration> wait = throttle.enter(address);
        if (wait.isEmpty()) {
            return new Answer.Wait();
        }
        long started = System.nanoTime();
        Optional<TrackedMatter> matter = tracking.find(typed);
        if (matter.isEmpty()) {
            throttle.failed(address);
        }
        restOf(wait.get().toNanos() + FLOOR, started);
        return matter.<Answer>map(Answer.Found::new).orElseGet(Answer.Nothing::new);
    }

    /** Another look by somebody who had it open a moment ago. */
    public Optional<TrackedMatter> again(String code) {
        return tracking.find(code);
    }

    private static void restOf(long floor, long started) {
        long end = started + floor;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
