package org.bancheng.notification.outbox;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Sends what is due. */
@DisallowConcurrentExecution
class OutboxSweepJob extends QuartzJobBean {

    private final OutboxSender sender;

    OutboxSweepJob(OutboxSender sender) {
        this.sender = sender;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        sender.sweep();
    }
}
