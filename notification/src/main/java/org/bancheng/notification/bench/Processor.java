package org.bancheng.notification.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time of the processor that this JVM and the database server beside it have used. */
final class Processor {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Processor() {}

    /**
     * Milliseconds, of the JVM and of the server it started; the server's to a hundredth of a
     * second.
     */
    static double used() {
        long server =
                ProcessHandle.current()
                        .children()
                        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum();
        return SYSTEM.getProcessCpuTime() / 1e6 + server;
    }

    /** How busy the machine is: mean number of threads that want a processor, and processors. */
    static String load() {
        return Report.number(SYSTEM.getSystemLoadAverage())
                + " threads want one of "
                + SYSTEM.getAvailableProcessors()
                + " processors";
    }
}
