package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bancheng.db.testing.LongTest;
import org.bancheng.ui.testing.Portal;
import org.junit.jupiter.api.Test;

/** How long an answer takes tells nothing about what was typed. */
@LongTest
class LookupTimingIT {

    private static final int TRIES = 60;

    @Test
    void aCodeThatNobodyHoldsAndOneThatIsNoCodeTakeTheSameTime() {
        var filed = Filed.petition();
        var lookup = Portal.running().bean(Lookup.class);
        var right = filed.code();
        var near = right.substring(0, right.length() - 1) + (right.endsWith("7") ? "8" : "7");
        List<Long> unknown = new ArrayList<>();
        List<Long> malformed = new ArrayList<>();
        List<Long> almost = new ArrayList<>();
        for (int i = -5; i < TRIES; i++) {
            // Each from an address of its own, so that nobody has to queue.
            var one = time(lookup, "7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS", "unknown-" + i);
            var two = time(lookup, "no code at all", "malformed-" + i);
            var three = time(lookup, near, "almost-" + i);
            if (i >= 0) {
                unknown.add(one);
                malformed.add(two);
                almost.add(three);
            }
        }
        assertThat(overlap(unknown, malformed)).as("unknown against malformed").isBetween(0.3, 0.7);
        assertThat(overlap(unknown, almost)).as("unknown against nearly right").isBetween(0.3, 0.7);
    }

    private static long time(Lookup lookup, String typed, String address) {
        var began = System.nanoTime();
        assertThat(lookup.find(typed, address)).isInstanceOf(Lookup.Answer.Nothing.class);
        return System.nanoTime() - began;
    }

    /**
     * How often one of the first took longer than one of the second: a half if nothing tells them
     * apart.
     */
    private static double overlap(List<Long> first, List<Long> second) {
        var longer = 0.0;
        for (var one : first) {
            for (var two : second) {
                longer += one > two ? 1 : 0;
            }
        }
        return longer / first.size() / second.size();
    }
}
