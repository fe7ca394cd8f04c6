package org.bancheng.workflow.outreach;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WaitingLineConfiguration {

    @Bean
    JobDetail waitingLineSweep() {
        return JobBuilder.newJob(WaitingLineJob.class)
                .withIdentity("waiting-line")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger waitingLineSweepTrigger(JobDetail waitingLineSweep) {
        return TriggerBuilder.newTrigger()
                .forJob(waitingLineSweep)
                .withIdentity("waiting-line")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(60)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
