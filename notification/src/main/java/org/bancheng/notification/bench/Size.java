package org.bancheng.notification.bench;

/**
 * How much is measured.
 *
 * @param warmUp life cycles before anything counts, on each side
 * @param rounds of each measurement, product and floor in turn; the median counts
 * @param lives life cycles a round
 * @param seconds how long a round of parallel life cycles runs
 * @param deadlines due at once
 * @param open matters the worklist is read from
 * @param finished matters the figures are counted from
 */
public record Size(
        int warmUp, int rounds, int lives, int seconds, int deadlines, int open, int finished) {

    /**
     * Finished matters of which each is judged: more take longer than a statement may, and nobody
     * asks so of a day that is not past.
     */
    static final int BY_ROWS = 200_000;

    /** A few minutes. */
    public static final Size QUICK = new Size(2_000, 3, 400, 4, 5_000, 100_000, 200_000);

    /** The sizes of the yardsticks; takes half an hour and 6 GB of disk. */
    public static final Size FULL = new Size(3_000, 5, 1_000, 10, 20_000, 1_000_000, 2_000_000);
}
