package org.bancheng.notification.causes;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Writes of cards that passed their deadline. */
@DisallowConcurrentExecution
class CauseReminderJob extends QuartzJobBean {

    private final CauseReminders reminders;

    CauseReminderJob(CauseReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        reminders.write();
    }
}
