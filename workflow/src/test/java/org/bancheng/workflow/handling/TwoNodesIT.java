package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowApplication;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two whole nodes with their schedulers running, on one database: what falls due does so once. */
class TwoNodesIT {

    private static final int MATTERS = 60;

    private final ConcurrentLinkedQueue<MatterEvent> told = new ConcurrentLinkedQueue<>();

    @Test
    void deadlinesThatPassWhileTwoSchedulersRunFireOnceEach() throws SchedulerException {
        TestDatabase database = TestDatabase.fresh();
        try (ConfigurableApplicationContext one = node(database);
                ConfigurableApplicationContext two = node(database)) {
            try {
                runsThroughTheNight(one, two);
            } finally {
                // Quartz knows a cluster's connections by its name, once in a JVM: whoever closes
                // the one
                // pool while a job of the other node ends makes that node wait for ever.
                one.getBean(Scheduler.class).shutdown(true);
                two.getBean(Scheduler.class).shutdown(true);
            }
        }
    }

    private void runsThroughTheNight(
            ConfigurableApplicationContext one, ConfigurableApplicationContext two) {
        PetitionIntake intake = one.getBean(PetitionIntake.class);
        List<Receipt> filed =
                IntStream.range(0, MATTERS)
                        .mapToObj(i -> intake.file(petition(), token()))
                        .toList();

        for (ConfigurableApplicationContext node : List.of(one, two)) {
            node.getBean(SettableClock.class).set("2026-02-14", "00:00");
        }

        JdbcClient jdbc = one.getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(raised(jdbc)).hasSize(filed.size()));
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(raised(jdbc).values()).containsOnly(1L));
        assertThat(told)
                .filteredOn(event -> event.kind() == MatterEvent.Kind.OVERDUE)
                .extracting(MatterEvent::reference)
                .containsExactlyInAnyOrderElementsOf(
                        filed.stream().map(Receipt::reference).toList());
        assertThat(one.getBean(JournalProof.class).verify().firstFault()).isEmpty();
    }

    /** How often each matter rose, by the journal. */
    private static Map<Long, Long> raised(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "SELECT matter_id, COUNT(*) FROM journal WHERE step = 'RAISE' GROUP BY matter_id")
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is told in a transaction that is rolled back and done again was told to nobody. */
    private static void onceCommitted(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private ConfigurableApplicationContext node(TestDatabase database) {
        ApplicationListener<PayloadApplicationEvent<?>> listening =
                event -> {
                    if (event.getPayload() instanceof MatterEvent matterEvent) {
                        onceCommitted(() -> told.add(matterEvent));
                    }
                };
        return new SpringApplicationBuilder(WorkflowApplication.class)
                .web(WebApplicationType.NONE)
                .listeners(listening)
                .properties(
                        Map.of(
                                "bancheng.db.url",
                                database.url(),
                                "bancheng.db.user",
                                database.user(),
                                "bancheng.db.password",
                                database.password(),
                                "bancheng.db.pool",
                                "10",
                                "bancheng.key.file",
                                "target/test.key",
                                "bancheng.sweep.seconds",
                                "1"))
                .run();
    }
}
