package org.bancheng.notification.digests;

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

/**
 * Asks every ten minutes whether a digest is missing. The portal's clock says whether it is
 * morning, so a node that was down at 08:30 catches up, and a clock that was moved forward is
 * followed.
 */
@Configuration(proxyBeanMethods = false)
class MorningDigestConfiguration {

    @Bean
    JobDetail morningDigest() {
        return JobBuilder.newJob(MorningDigestJob.class)
                .withIdentity("morning-digest")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger morningDigestTrigger(
            JobDetail morningDigest, @Value("${bancheng.digest.cron:0 0/10 * * * ?}") String cron) {
        return TriggerBuilder.newTrigger()
                .forJob(morningDigest)
                .withIdentity("morning-digest")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(cron)
                                .inTimeZone(TimeZone.getTimeZone(Shanghai.ZONE))
                                .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}
