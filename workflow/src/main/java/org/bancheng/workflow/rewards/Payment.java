package org.bancheng.workflow.rewards;

import java.time.LocalDate;

/**
 * All that whoever pays may know.
 *
 * @param yuan whole yuan
 * @param validUntil the last day on which it is paid, the end of a month
 */
public record Payment(int yuan, State state, LocalDate validUntil) {

    /** Whether it was collected. */
    public enum State {
        OPEN,
        PAID,
        EXPIRED
    }
}
