package org.bancheng.workflow.handling;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Sweeps what fell due. */
@DisallowConcurrentExecution
class DeadlineSweepJob extends QuartzJobBean {

    private final DeadlineWatch watch;

    DeadlineSweepJob(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        watch.sweep();
    }
}
