package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bancheng.db.testing.FaultyLine;
import org.bancheng.db.testing.LongTest;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.workflow.testing.WorkflowApplication;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is told to end while a job is at work. */
class StoppedNodeIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Quartz knows schedulers of one JVM by their names. */
    private static final AtomicInteger NODES = new AtomicInteger();

    /** A job that ends when the test says so. */
    @DisallowConcurrentExecution
    public static final class HeldJob implements Job {

        private static volatile CountDownLatch started = new CountDownLatch(1);
        private static volatile CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            started.countDown();
            try {
                mayEnd.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new JobExecutionException(e);
            }
        }
    }

    @Test
    void whatEndsInTimeIsEnteredInTheStore() throws Exception {
        var database = TestDatabase.fresh();
        var node = node(database.url(), database);
        try (node) {
            node.addApplicationListener(
                    (ApplicationListener<ContextClosedEvent>) event -> HeldJob.mayEnd.countDown());
            begin(node);
        }
        try (var source = database.dataSource()) {
            assertThat(
                            JdbcClient.create(source)
                                    .sql(
                                            "SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS WHERE JOB_NAME = 'held'")
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    @Test
    @LongTest
    void aNodeWhoseDatabaseIsAwayIsDownWithinHalfAMinute() throws Exception {
        var database = TestDatabase.fresh();
        try (var line = FaultyLine.to(database)) {
            var node = node(line.url(database), database);
            begin(node);
            line.swallow();
            HeldJob.mayEnd.countDown(); // and now its end cannot be entered
            assertTimeoutPreemptively(LONGEST, node::close);
        }
    }

    private static void begin(ConfigurableApplicationContext node) throws Exception {
        HeldJob.started = new CountDownLatch(1);
        HeldJob.mayEnd = new CountDownLatch(1);
        node.getBean(Scheduler.class)
                .scheduleJob(
                        JobBuilder.newJob(HeldJob.class).withIdentity("held").build(),
                        TriggerBuilder.newTrigger().startNow().build());
        assertThat(HeldJob.started.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private static ConfigurableApplicationContext node(String url, TestDatabase database) {
        return new SpringApplicationBuilder(WorkflowApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "bancheng.db.url",
                                url,
                                "bancheng.db.user",
                                database.user(),
                                "bancheng.db.password",
                                database.password(),
                                "bancheng.key.file",
                                "target/test.key",
                                "spring.quartz.scheduler-name",
                                "stopped-" + NODES.incrementAndGet(),
                                "bancheng.sweep.seconds",
                                "1"))
                .run();
    }
}
