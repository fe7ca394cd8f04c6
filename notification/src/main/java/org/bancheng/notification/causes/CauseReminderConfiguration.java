package org.bancheng.notification.causes;

import java.util.TimeZone;
import org.bancheng.workflow.deadlines.Shanghai;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every ten minutes, as the morning's digests do, so that a moved clock is followed. */
@Configuration(proxyBeanMethods = false)
class CauseReminderConfiguration {

    @Bean
    JobDetail causeReminder() {
        return JobBuilder.newJob(CauseReminderJob.class)
                .withIdentity("cause-reminder")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger causeReminderTrigger(
            JobDetail causeReminder, @Value("${bancheng.causes.cron:0 5/10 * * * ?}") String cron) {
        return TriggerBuilder.newTrigger()
                .forJob(causeReminder)
                .withIdentity("cause-reminder")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(cron)
                                .inTimeZone(TimeZone.getTimeZone(Shanghai.ZONE))
                                .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
