package org.bancheng.workflow.figures;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureFoldingConfiguration {

    private static final int MINUTES = 10;

    @Bean
    JobDetail foldFigures() {
        return JobBuilder.newJob(FigureFoldingJob.class)
                .withIdentity("fold-figures")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger foldFiguresTrigger(JobDetail foldFigures) {
        return TriggerBuilder.newTrigger()
                .forJob(foldFigures)
                .withIdentity("fold-figures")
                .withSchedule(
                        SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
