package org.bancheng.workflow.figures;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Folds what was settled long ago. */
@DisallowConcurrentExecution
class FigureFoldingJob extends QuartzJobBean {

    private final FigureFolding folding;

    FigureFoldingJob(FigureFolding folding) {
        this.folding = folding;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        folding.sweep();
    }
}
