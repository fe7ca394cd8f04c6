package org.bancheng.workflow.handling;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Asks whether finished problems stayed away. */
@DisallowConcurrentExecution
class RecheckJob extends QuartzJobBean {

    private final RecheckWatch watch;

    RecheckJob(RecheckWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        watch.sweep();
    }
}
