package org.bancheng.workflow.handling;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Issues open dates again by a calendar that was published. */
@DisallowConcurrentExecution
class CalendarReissueJob extends QuartzJobBean {

    private final CalendarReissue reissue;

    CalendarReissueJob(CalendarReissue reissue) {
        this.reissue = reissue;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        reissue.sweep();
    }
}
