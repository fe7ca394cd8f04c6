package org.bancheng.workflow.handling;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * A few recurring, clustered jobs; deadlines are rows, never triggers. The shared store is set up
 * here, so that no application can forget it.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/bancheng/workflow/quartz.properties")
class DeadlineSweepConfiguration {

    @Bean
    JobDetail deadlineSweep() {
        return JobBuilder.newJob(DeadlineSweepJob.class)
                .withIdentity("deadline-sweep")
                .storeDurably()
                .build();
    }

    @Bean
    JobDetail calendarReissueSweep() {
        return JobBuilder.newJob(CalendarReissueJob.class)
                .withIdentity("calendar-reissue")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger calendarReissueTrigger(
            JobDetail calendarReissueSweep, @Value("${bancheng.sweep.seconds:10}") int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(calendarReissueSweep)
                .withIdentity("calendar-reissue")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    JobDetail recheckSweep() {
        return JobBuilder.newJob(RecheckJob.class)
                .withIdentity("recheck-sweep")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger recheckSweepTrigger(
            JobDetail recheckSweep, @Value("${bancheng.sweep.seconds:10}") int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(recheckSweep)
                .withIdentity("recheck-sweep")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Bean
    Trigger deadlineSweepTrigger(
            JobDetail deadlineSweep, @Value("${bancheng.sweep.seconds:10}") int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(deadlineSweep)
                .withIdentity("deadline-sweep")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
