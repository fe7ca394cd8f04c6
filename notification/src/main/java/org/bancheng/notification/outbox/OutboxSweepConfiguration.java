package org.bancheng.notification.outbox;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One recurring, clustered job for all letters. */
@Configuration(proxyBeanMethods = false)
class OutboxSweepConfiguration {

    @Bean
    JobDetail outboxSweep() {
        return JobBuilder.newJob(OutboxSweepJob.class)
                .withIdentity("outbox-sweep")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger outboxSweepTrigger(
            JobDetail outboxSweep, @Value("${bancheng.outbox.seconds:5}") int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(outboxSweep)
                .withIdentity("outbox-sweep")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
