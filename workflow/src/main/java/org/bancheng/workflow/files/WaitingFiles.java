package org.bancheng.workflow.files;

import java.time.Instant;
import org.bancheng.workflow.handling.DueSweep;
import org.springframework.stereotype.Component;

/** Removes uploads that broke off and files whose step was never taken, a day later. */
@Component
class WaitingFiles implements DueSweep {

    private final Leftovers leftovers;

    WaitingFiles(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    @Override
    public int sweep(Instant now) {
        return leftovers.remove("waiting file", "stored_file", "at", "matter_id IS NULL", now)
                + leftovers.remove("broken upload", "upload", "hour", "TRUE", now);
    }
}
