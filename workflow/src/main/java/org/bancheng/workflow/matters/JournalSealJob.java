package org.bancheng.workflow.matters;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Signs the heads of the journal. */
@DisallowConcurrentExecution
class JournalSealJob extends QuartzJobBean {

    private final JournalSeals seals;

    JournalSealJob(JournalSeals seals) {
        this.seals = seals;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        seals.seal();
    }
}
