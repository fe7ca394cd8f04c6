package org.bancheng.ui.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Solved;
import org.bancheng.workflow.robots.SpentSolutions;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class TurnstileIT {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private final Portal portal = Portal.running();
    private final Puzzles puzzles = portal.bean(Puzzles.class);
    private final Turnstile turnstile = portal.bean(Turnstile.class);

    @Test
    void aSolvedPuzzleOpensForItsFormAndForNoOther() throws Exception {
        var solution = Solved.puzzle(puzzles.puzzle("198.51.100.1"));
        var now = portal.bean(Clock.class).instant();

        var form = UUID.randomUUID().toString();
        assertThat(turnstile.enter(form, solution, now, "198.51.100.1")).isEqualTo(Entry.OPEN);
        assertThat(turnstile.enter(form, solution, now, "198.51.100.1")).isEqualTo(Entry.OPEN);
        assertThat(turnstile.enter("another form", solution, now, "198.51.100.1"))
                .isEqualTo(Entry.STALE);
    }

    @Test
    void whatSolvesNothingOrWasMadeUpOpensNothing() throws Exception {
        var puzzle = new JSONObject(puzzles.puzzle("198.51.100.2"));
        var right = Solved.puzzle(puzzle.toString());
        var easier = new JSONObject(puzzle.toString()).put("salt", "short&");
        var later =
                new JSONObject(puzzle.toString())
                        .put("salt", puzzle.getString("salt").replace("expires=1", "expires=2"));
        for (var bad :
                new String[] {
                    "x",
                    "{}",
                    "e30=",
                    "9".repeat(5_000),
                    Solved.saying(puzzle, -1),
                    Solved.saying(easier, 1),
                    Solved.saying(later, 1),
                    right.substring(4)
                }) {
            assertThat(turnstile.enter("form", bad, LONG_AGO, "198.51.100.2"))
                    .as(bad)
                    .isEqualTo(Entry.STALE);
        }
        assertThat(turnstile.enter("form", right, LONG_AGO, "198.51.100.2")).isEqualTo(Entry.OPEN);
    }

    @Test
    void withoutASolutionOneWaitsAsLongAsAPersonWouldNeed() {
        var began = System.nanoTime();
        assertThat(turnstile.enter("form", "", LONG_AGO, "198.51.100.3")).isEqualTo(Entry.OPEN);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));

        began = System.nanoTime();
        var now = portal.bean(Clock.class).instant();
        assertThat(turnstile.enter("form", null, now, "198.51.100.3")).isEqualTo(Entry.OPEN);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(6));
    }

    @Test
    void aRobotWithoutSolutionsHoldsUpNobodyElse() throws Exception {
        var limits = portal.bean(RobotLimits.class);
        var fresh =
                new Turnstile(
                        limits,
                        puzzles,
                        portal.bean(Callers.class),
                        portal.bean(SpentSolutions.class),
                        portal.bean(Clock.class));
        for (int i = 0; i < limits.withoutScriptCaller(); i++) {
            assertThat(fresh.enter("form " + i, null, LONG_AGO, "203.0.113.9"))
                    .isEqualTo(Entry.OPEN);
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(fresh.enter("form", null, LONG_AGO, "203.0.113.9")).isEqualTo(Entry.FULL);
        }
        assertThat(fresh.enter("form", null, LONG_AGO, "203.0.113.10")).isEqualTo(Entry.OPEN);

        var taken = 0;
        for (int i = 0; i < 500; i++) {
            taken +=
                    fresh.enter("form", null, LONG_AGO, "2001:db8:" + i + "::1") == Entry.OPEN
                            ? 1
                            : 0;
        }
        assertThat(taken).as("many callers at once").isLessThan(limits.withoutScript());
        var solution = Solved.puzzle(puzzles.puzzle("198.51.100.4"));
        assertThat(fresh.enter("a person's", solution, LONG_AGO, "198.51.100.4"))
                .isEqualTo(Entry.OPEN);
    }

    @Test
    void puzzlesGrowHarderForWhoeverAsksForMany() {
        var limits = portal.bean(RobotLimits.class);
        assertThat(difficulty("203.0.113.20")).isEqualTo(limits.difficulty());
        for (int i = 1; i < limits.harderEvery(); i++) {
            puzzles.puzzle("203.0.113.20");
        }
        assertThat(difficulty("203.0.113.20")).isEqualTo(2L * limits.difficulty());
        for (int i = 0; i < 20 * limits.harderEvery(); i++) {
            puzzles.puzzle("203.0.113.20");
        }
        assertThat(difficulty("203.0.113.20"))
                .isEqualTo((long) limits.hardest() * limits.difficulty());
        assertThat(difficulty("203.0.113.21")).isEqualTo(limits.difficulty());
    }

    private long difficulty(String address) {
        return new JSONObject(puzzles.puzzle(address)).getLong("maxnumber");
    }
}
