package org.bancheng.workflow.tips;

import java.time.Instant;
import org.bancheng.workflow.files.Leftovers;
import org.bancheng.workflow.handling.DueSweep;
import org.springframework.stereotype.Component;

/** Removes files whose tip was never filed, a day later. */
@Component
class WaitingTipFiles implements DueSweep {

    private final Leftovers leftovers;

    WaitingTipFiles(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    @Override
    public int sweep(Instant now) {
        return leftovers.remove("waiting file", "tip_file", "hour", "matter_id IS NULL", now);
    }
}
