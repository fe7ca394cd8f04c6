package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** Two nodes on one database, set up as every application is. */
@WorkflowIT
class QuartzClusterIT {

    @Autowired DataSource dataSource;
    @Autowired QuartzProperties quartz;
    @Autowired Scheduler ours;

    @Test
    void theStoreIsSharedWhateverTheApplicationSays() throws Exception {
        assertThat(ours.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(quartz.getProperties())
                .containsEntry("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    }

    @Test
    void ofTwoNodesOneFires() throws Exception {
        Scheduler one = node();
        Scheduler two = node();
        assertThat(one.getSchedulerInstanceId()).isNotEqualTo(two.getSchedulerInstanceId());
        JobDetail job = JobBuilder.newJob(CountingJob.class).withIdentity("count").build();
        one.scheduleJob(
                job,
                TriggerBuilder.newTrigger()
                        .forJob(job)
                        .startNow()
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule()
                                        .withIntervalInMilliseconds(200)
                                        .withRepeatCount(CountingJob.TIMES - 1))
                        .build());
        one.start();
        two.start();
        assertThat(CountingJob.ALL.await(60, TimeUnit.SECONDS)).isTrue();
        one.shutdown(true);
        two.shutdown(true);
        assertThat(CountingJob.FIRED).hasSize(CountingJob.TIMES);
        assertThat(CountingJob.FIRED.values()).containsOnly(1);
    }

    private Scheduler node() throws Exception {
        Properties properties = new Properties();
        properties.putAll(
                quartz.getProperties().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setSchedulerName("two-nodes");
        factory.setDataSource(dataSource);
        factory.setQuartzProperties(properties);
        factory.afterPropertiesSet();
        return factory.getScheduler();
    }
}
