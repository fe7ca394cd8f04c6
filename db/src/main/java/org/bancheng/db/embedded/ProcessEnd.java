package org.bancheng.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a process to be dead. */
final class ProcessEnd {

    private ProcessEnd() {}

    /** Whether it is dead before the patience ends. */
    static boolean within(ProcessHandle server, long patience, TimeUnit unit) {
        long until = System.nanoTime() + unit.toNanos(patience);
        while (!isDead(server)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                server.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // looked at again
            } catch (ExecutionException e) {
                throw new ServerFailure("Process " + server.pid() + " cannot be watched", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFailure("Interrupted while waiting for the embedded database", e);
            }
        }
        return true;
    }

    /**
     * Ended, or ended and waiting for a parent to notice: an orphan's new parent may take minutes,
     * and until then Java calls the process alive.
     */
    private static boolean isDead(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false; // no Linux, or gone this moment: asked again
        }
    }
}
