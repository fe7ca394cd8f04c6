package org.bancheng.workflow.handling;

import java.time.Instant;

/** Something else that falls due beside a matter's own dates; the deadline watch asks each. */
public interface DueSweep {

    /**
     * Does what fell due by now, each in a transaction of its own; a second call finds nothing to
     * do.
     *
     * @return how many things fell due
     */
    int sweep(Instant now);
}
