package org.bancheng.ui.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bancheng.workflow.robots.SpentSolutions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where every form of a resident passes before it is filed. With a solved puzzle: at once. Without:
 * not before a person could have filled it in, and through a capacity of its own, of which no
 * single caller gets more than a small share. So robots that solve nothing hold up neither people
 * with a browser nor each other's neighbours.
 */
@Component
public class Turnstile {

    private final RobotLimits limits;
    private final Puzzles puzzles;
    private final Callers callers;
    private final SpentSolutions spent;
    private final Clock clock;
    private final Bucket withoutScript;
    private final Cache<String, Bucket> ofCallers =
            Caffeine.newBuilder()
                    .expireAfterAccess(5, TimeUnit.MINUTES)
                    .maximumSize(100_000)
                    .build();

    Turnstile(
            RobotLimits limits,
            Puzzles puzzles,
            Callers callers,
            SpentSolutions spent,
            Clock clock) {
        this.limits = limits;
        this.puzzles = puzzles;
        this.callers = callers;
        this.spent = spent;
        this.clock = clock;
        this.withoutScript = aMinute(limits.withoutScript());
    }

    /**
     * Lets a form in, or says why not. May wait for some seconds.
     *
     * @param form its token; the same form may come again
     * @param solution of the puzzle it was given; none without script
     * @param begun when the form was opened
     */
    public Entry enter(String form, @Nullable String solution, Instant begun, String address) {
        if (solution == null || solution.isBlank()) {
            return withoutSolution(begun, address);
        }
        Optional<String> solved = puzzles.check(solution);
        var until = clock.instant().plus(Puzzles.LIFE);
        return solved.isPresent() && spent.spend(solved.get(), form, until)
                ? Entry.OPEN
                : Entry.STALE;
    }

    private Entry withoutSolution(Instant begun, String address) {
        var own =
                ofCallers.get(callers.of(address), caller -> aMinute(limits.withoutScriptCaller()));
        if (!own.tryConsume(1) || !withoutScript.tryConsume(1)) {
            return Entry.FULL;
        }
        // Slept away here instead of refused: nobody has to press a button twice.
        var wait = Duration.between(clock.instant(), begun.plus(limits.minimumDelay()));
        var end = System.nanoTime() + Math.min(wait.toNanos(), limits.minimumDelay().toNanos());
        for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return Entry.OPEN;
    }

    private static Bucket aMinute(int filings) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(filings).refillGreedy(filings, Duration.ofMinutes(1)))
                .build();
    }
}
