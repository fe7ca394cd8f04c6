package org.bancheng.workflow.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkflowIT
class SpentSolutionsIT {

    private static final Instant UNTIL = Instant.parse("2026-02-13T02:17:03Z");

    @Autowired SpentSolutions spent;
    @Autowired JdbcClient jdbc;

    @Test
    void letsOneFormInHoweverOftenItIsSentAndNoOther() {
        var solution = UUID.randomUUID().toString();

        assertThat(spent.spend(solution, "one form", UNTIL)).isTrue();
        assertThat(spent.spend(solution, "one form", UNTIL)).isTrue();
        assertThat(spent.spend(solution, "another form", UNTIL)).isFalse();
    }

    @Test
    void ofManyFormsAtOnceOneGetsIn() throws Exception {
        var solution = UUID.randomUUID().toString();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var all =
                    crowd.invokeAll(
                            IntStream.range(0, 24)
                                    .mapToObj(i ->
                                            (Callable<Boolean>)
                                                    () -> spent.spend(solution, "form " + i, UNTIL))
                                    .toList());
            assertThat(all.stream().filter(one -> one.resultNow()).count()).isEqualTo(1);
        }
    }

    @Test
    void isForgottenOnceItIsTooOldAndNamesWholeHoursOnly() {
        var solution = UUID.randomUUID().toString();
        spent.spend(solution, "form", UNTIL);

        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM spent_solution WHERE MINUTE(kept_until) > 0")
                                .query(Long.class)
                                .single())
                .isZero();
        spent.sweep(UNTIL);
        assertThat(spent.spend(solution, "another form", UNTIL)).isFalse();
        assertThat(spent.sweep(UNTIL.plus(Duration.ofHours(1)))).isPositive();
        assertThat(spent.sweep(UNTIL.plus(Duration.ofHours(1)))).isZero();
        assertThat(spent.spend(solution, "another form", UNTIL)).isTrue();
    }
}
