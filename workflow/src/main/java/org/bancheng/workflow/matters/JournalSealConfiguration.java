package org.bancheng.workflow.matters;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalSealConfiguration {

    @Bean
    JobDetail journalSeal() {
        return JobBuilder.newJob(JournalSealJob.class)
                .withIdentity("journal-seal")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger journalSealTrigger(JobDetail journalSeal) {
        return TriggerBuilder.newTrigger()
                .forJob(journalSeal)
                .withIdentity("journal-seal")
                .withSchedule(
                        SimpleScheduleBuilder.repeatMinutelyForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
