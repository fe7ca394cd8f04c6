package org.bancheng.workflow.outreach;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Ends waiting lines. */
@DisallowConcurrentExecution
class WaitingLineJob extends QuartzJobBean {

    private final WaitingLineWatch watch;

    WaitingLineJob(WaitingLineWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        watch.sweep();
    }
}
