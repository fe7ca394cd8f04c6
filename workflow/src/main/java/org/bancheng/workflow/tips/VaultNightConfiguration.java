package org.bancheng.workflow.tips;

import java.util.TimeZone;
import org.bancheng.workflow.deadlines.Shanghai;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens in the vault once a night; a night that was missed is made up for at the start. */
@Configuration(proxyBeanMethods = false)
class VaultNightConfiguration {

    private static final int HOUR = 3;
    private static final int MINUTE = 10;

    @Bean
    JobDetail vaultNight() {
        return JobBuilder.newJob(VaultNightJob.class)
                .withIdentity("vault-night")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger vaultNightTrigger(JobDetail vaultNight) {
        return TriggerBuilder.newTrigger()
                .forJob(vaultNight)
                .withIdentity("vault-night")
                .withSchedule(
                        CronScheduleBuilder.dailyAtHourAndMinute(HOUR, MINUTE)
                                .inTimeZone(TimeZone.getTimeZone(Shanghai.ZONE))
                                .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
