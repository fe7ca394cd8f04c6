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

    /** A few minutes. */
    public static final Size QUICK = new Size(2_000, 3, 400, 4, 5_000, 100_000, 200_000);

    /** The sizes of the yardsticks; takes most of an hour and 6 GB of disk. */
    public static final Size FULL = new Size(3_000, 5, 1_000, 10, 20_000, 1_000_000, 2_000_000);
}
