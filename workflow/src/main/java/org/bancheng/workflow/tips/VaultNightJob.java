package org.bancheng.workflow.tips;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** What falls due in the vault: rewards that were not taken up, and tips whose day has come. */
@DisallowConcurrentExecution
class VaultNightJob extends QuartzJobBean {

    private final TipClaims claims;
    private final TipErasure erasure;

    VaultNightJob(TipClaims claims, TipErasure erasure) {
        this.claims = claims;
        this.erasure = erasure;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        claims.sweep();
        erasure.sweep();
    }
}
