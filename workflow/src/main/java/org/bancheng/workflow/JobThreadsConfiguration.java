package org.bancheng.workflow;

import java.time.Duration;
import org.quartz.simpl.SimpleThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Quartz's threads end, named in {@code quartz.properties}: what runs may end and be entered in
 * the store, but not for longer than {@link #LONGEST}. Quartz itself would wait without a limit,
 * and a job whose database is away tries to enter its end for ever. What is given up on here is
 * taken for a killed node's: another node, or the next start, does it again.
 */
public final class JobThreadsConfiguration extends SimpleThreadPool {

    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(JobThreadsConfiguration.class);

    private int running;

    @Override
    public boolean runInThread(Runnable job) {
        change(1);
        boolean taken = false;
        try {
            taken =
                    super.runInThread(() -> {
                        try {
                            job.run();
                        } finally {
                            change(-1);
                        }
                    });
            return taken;
        } finally {
            if (!taken) {
                change(-1);
            }
        }
    }

    /** Waits for a while, whatever Quartz was told about waiting. */
    @Override
    public void shutdown(boolean waitForJobsToComplete) {
        super.shutdown(false);
        try {
            await(System.nanoTime() + LONGEST.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void await(long end) throws InterruptedException {
        long left = LONGEST.toMillis();
        while (running > 0 && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        if (running > 0) {
            LOG.warn("{} jobs did not end; they will be done again", running);
        }
    }

    private synchronized void change(int by) {
        running += by;
        notifyAll();
    }
}
