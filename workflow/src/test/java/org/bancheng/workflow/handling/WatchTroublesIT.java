package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One broken row among many that fall due together. */
@WorkflowIT
class WatchTroublesIT {

    @Autowired PetitionIntake intake;
    @Autowired DeadlineWatch watch;
    @Autowired WatchTroubles troubles;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;

    List<Receipt> filed;
    Receipt broken;
    int policy;

    @BeforeEach
    void oneOfFiveIsBroken() {
        clock.set("2026-02-12", "10:00");
        filed = IntStream.range(0, 5).mapToObj(i -> intake.file(petition(), token())).toList();
        broken = filed.get(2);
        policy =
                jdbc.sql("SELECT policy_version FROM matter WHERE id = ?")
                        .param(broken.matter().value())
                        .query(Integer.class)
                        .single();
        setPolicy(-1);
        clock.set("2026-02-14", "00:00");
    }

    @AfterEach
    void mend() {
        setPolicy(policy);
        clock.pass(Duration.ofDays(1));
        watch.sweep();
    }

    @Test
    void holdsUpNobodyElse() {
        watch.sweep();
        for (Receipt each : filed) {
            assertThat(raised(each)).isEqualTo(each == broken ? 0 : 1);
        }
        assertThat(troubles.parked()).isZero();
    }

    @Test
    void isParkedAfterFiveTriesAndHandledOnceMended() {
        for (int tries = 0; tries < WatchTroubles.PARKED_AFTER; tries++) {
            assertThat(troubles.parked()).isZero();
            watch.sweep();
            watch.sweep(); // at once again: nothing to do
            clock.pass(Duration.ofHours(1));
        }
        assertThat(troubles.parked()).isEqualTo(1);

        setPolicy(policy);
        clock.pass(Duration.ofDays(1));
        watch.sweep();
        assertThat(raised(broken)).isPositive();
        assertThat(troubles.parked()).isZero();
    }

    private int raised(Receipt receipt) {
        return jdbc.sql("SELECT COUNT(*) FROM journal WHERE step = 'RAISE' AND matter_id = ?")
                .param(receipt.matter().value())
                .query(Integer.class)
                .single();
    }

    private void setPolicy(int version) {
        jdbc.sql("UPDATE matter SET policy_version = ? WHERE id = ?")
                .params(version, broken.matter().value())
                .update();
    }
}
