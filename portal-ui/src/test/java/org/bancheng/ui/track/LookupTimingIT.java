package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.bancheng.db.testing.LongTest;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.Tracking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long an answer takes tells nothing about what was typed: 10,000 tries of each kind, in random
 * order, each from a caller of its own, so that nobody is slowed.
 */
@LongTest
class LookupTimingIT {

    private static final int TRIES = 10_000;
    private static final int AT_ONCE = 96;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /**
     * The confidence interval of the effect size must lie within a half and this. Who guesses by
     * the better side of it is right in at most 53 of 100 pairs instead of 50.
     */
    private static final double BOUND = 0.03;

    private static final List<String> RIGHT = new ArrayList<>();

    private final Random random = new Random(20261124);

    private enum Kind {
        RIGHT,
        WRONG,
        NEARLY_RIGHT,
        MALFORMED
    }

    private record Try(Kind kind, String typed) {}

    @BeforeAll
    static void somebodyHasFiled() {
        for (int i = 0; i < 20; i++) {
            RIGHT.add(Filed.petition().code());
        }
    }

    @Test
    void rightWrongAndMalformedCodesTakeWhoeverAsksTheSameTime() throws Exception {
        var lookup = Portal.running().bean(Lookup.class);
        var tries = tries(Kind.RIGHT, Kind.WRONG, Kind.MALFORMED);
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            var one = tries.get(i);
            var caller = "caller " + i;
            calls.add(() -> time(() -> lookup.find(one.typed(), caller)));
        }
        List<Future<Long>> taken;
        try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            warm(one -> lookup.find(one, "warm " + one));
            taken = crowd.invokeAll(calls);
        }
        var times = times(tries, i -> taken.get((int) i).resultNow());
        areAlike(times, Kind.WRONG, Kind.MALFORMED);
        areAlike(times, Kind.RIGHT, Kind.WRONG);
        areAlike(times, Kind.RIGHT, Kind.MALFORMED);
    }

    @Test
    void evenWithoutTheFloorWrongAndMalformedCodesTakeOneWay() {
        var tracking = Portal.running().bean(Tracking.class);
        var tries = tries(Kind.WRONG, Kind.NEARLY_RIGHT, Kind.MALFORMED);
        warm(tracking::find);
        var times = times(tries, i -> time(() -> tracking.find(tries.get((int) i).typed())));
        areAlike(times, Kind.WRONG, Kind.MALFORMED);
        areAlike(times, Kind.WRONG, Kind.NEARLY_RIGHT);
    }

    private static void areAlike(Map<Kind, long[]> times, Kind one, Kind other) {
        var first = times.get(one);
        var second = times.get(other);
        var found = Separation.of(first, second);
        assertThat(found.within(BOUND)).as(one + " against " + other + ": " + found).isTrue();
        // The same measure does see a difference of a quarter of what the times spread anyway.
        var planted = spread(second) / 4;
        var later = Arrays.stream(second).map(time -> time + planted).toArray();
        assertThat(Separation.of(first, later).within(BOUND)).as("power").isFalse();
    }

    /** Between the quartiles. */
    private static long spread(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
    }

    private List<Try> tries(Kind... kinds) {
        List<Try> tries = new ArrayList<>();
        for (var kind : kinds) {
            for (int i = 0; i < TRIES; i++) {
                tries.add(new Try(kind, typed(kind, i)));
            }
        }
        Collections.shuffle(tries, random);
        return tries;
    }

    private String typed(Kind kind, int number) {
        var right = RIGHT.get(number % RIGHT.size());
        return switch (kind) {
            case RIGHT -> right;
            case WRONG -> characters(24);
            case NEARLY_RIGHT -> right.substring(0, right.length() - 1) + other(right);
            case MALFORMED -> characters(number % 23 + 1) + "U!";
        };
    }

    private char other(String right) {
        var last = right.charAt(right.length() - 1);
        return ALPHABET.charAt((ALPHABET.indexOf(last) + 1 + random.nextInt(31)) % 32);
    }

    private String characters(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private void warm(Consumer<String> look) {
        for (int i = 0; i < 20; i++) {
            look.accept(RIGHT.get(i % RIGHT.size()));
            look.accept(characters(24));
            look.accept(characters(9));
        }
    }

    private static Map<Kind, long[]> times(List<Try> tries, LongUnaryOperator time) {
        Map<Kind, List<Long>> lists = new EnumMap<>(Kind.class);
        for (int i = 0; i < tries.size(); i++) {
            lists.computeIfAbsent(tries.get(i).kind(), kind -> new ArrayList<>())
                    .add(time.applyAsLong(i));
        }
        Map<Kind, long[]> times = new EnumMap<>(Kind.class);
        lists.forEach((kind, list) ->
                times.put(kind, list.stream().mapToLong(Long::longValue).toArray()));
        return times;
    }

    private static long time(Runnable look) {
        var began = System.nanoTime();
        look.run();
        return System.nanoTime() - began;
    }
}
