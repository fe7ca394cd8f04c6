package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bancheng.db.testing.JavaProcess;
import org.bancheng.db.testing.LongTest;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many promises that pass at once while two nodes sweep and one of them is killed. */
@LongTest
class ManyDeadlinesIT {

    private static final int MATTERS = Integer.getInteger("bancheng.long.deadlines", 20_000);
    private static final int CLERKS = 6;
    private static final String DAY = "2026-02-14";

    @Test
    void eachIsRaisedOnceThoughANodeIsKilledAmidTheSweep() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        try (ConfigurableApplicationContext node =
                SweepingNode.start(database.url(), database.user(), database.password())) {
            file(node.getBean(PetitionIntake.class));
            JdbcClient jdbc = node.getBean(JdbcClient.class);
            Process other =
                    JavaProcess.start(
                            SweepingNode.class,
                            new File("target", "killed-node.log"),
                            List.of(database.url(), database.user(), database.password(), DAY));
            try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
                await().atMost(Duration.ofMinutes(3)).until(() -> raised(jdbc) > MATTERS / 20);
                node.getBean(SettableClock.class).set(DAY, "00:00");
                DeadlineWatch watch = node.getBean(DeadlineWatch.class);
                Future<Integer> own = thread.submit(watch::sweep);
                await().atMost(Duration.ofMinutes(5)).until(() -> raised(jdbc) > MATTERS / 3);
                other.destroyForcibly().waitFor(); // SIGKILL
                own.get();
                // The server notices the dead connection and gives its locked rows back.
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> {
                            watch.sweep();
                            return raised(jdbc) >= MATTERS;
                        });
                assertThat(watch.sweep()).isZero();
            } finally {
                other.destroyForcibly();
            }
            assertThat(raised(jdbc)).isEqualTo(MATTERS);
            assertThat(
                            number(
                                    jdbc,
                                    "SELECT COUNT(DISTINCT matter_id) FROM journal WHERE step = 'RAISE'"))
                    .isEqualTo(MATTERS);
            assertThat(number(jdbc, "SELECT COUNT(*) FROM handover WHERE cause = 'RAISE'"))
                    .isEqualTo(MATTERS);
            assertThat(
                            number(
                                    jdbc,
                                    "SELECT COUNT(*) FROM leg WHERE mode = 'ESCALATION' AND closed_at IS NULL"))
                    .isEqualTo(MATTERS);
            assertThat(node.getBean(JournalProof.class).verify().firstFault()).isEmpty();
        }
    }

    private static void file(PetitionIntake intake) throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<?>> filing = new ArrayList<>();
            for (int i = 0; i < MATTERS; i++) {
                filing.add(clerks.submit(() -> intake.file(petition(), token())));
            }
            for (Future<?> each : filing) {
                each.get();
            }
        }
    }

    private static int raised(JdbcClient jdbc) {
        return number(jdbc, "SELECT COUNT(*) FROM journal WHERE step = 'RAISE'");
    }

    private static int number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
