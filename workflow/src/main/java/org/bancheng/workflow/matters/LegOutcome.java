package org.bancheng.workflow.matters;

/** How a leg ended. */
public enum LegOutcome {
    /** The work of the mode was done. */
    DONE,
    /** Another route took over, here or at another unit. */
    MOVED,
    /** The matter ended before the mode had to. */
    SKIPPED
}
