package org.bancheng.notification.digests;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Writes what is missing of this morning's digests. */
@DisallowConcurrentExecution
class MorningDigestJob extends QuartzJobBean {

    private final MorningDigests digests;

    MorningDigestJob(MorningDigests digests) {
        this.digests = digests;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        digests.write();
    }
}
