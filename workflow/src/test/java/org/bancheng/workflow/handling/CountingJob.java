package org.bancheng.workflow.handling;

import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Counts how often each of its times came. */
@DisallowConcurrentExecution
public class CountingJob implements Job {

    static final int TIMES = 25;
    static final Map<Date, Integer> FIRED = new ConcurrentHashMap<>();
    static final CountDownLatch ALL = new CountDownLatch(TIMES);

    @Override
    public void execute(JobExecutionContext context) {
        FIRED.merge(context.getScheduledFireTime(), 1, Integer::sum);
        ALL.countDown();
    }
}
