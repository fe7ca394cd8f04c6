package org.bancheng.ui.track;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well two kinds of answers can be told apart by their times alone: the Mann-Whitney effect
 * size, which asks nothing about the shape of the times.
 *
 * @param longer how often one of the first takes longer than one of the second; a half when nothing
 *     tells them apart, and then as good as guessing for whoever measures
 * @param error half the width of its 99 % confidence interval, if the two are alike
 */
record Separation(double longer, double error) {

    private static final double NINETY_NINE_PERCENT = 2.576;

    static Separation of(long[] first, long[] second) {
        double n = first.length;
        double m = second.length;
        long[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        var rankSum = rankSum(all, first.length);
        return new Separation(
                (rankSum - n * (n + 1) / 2) / (n * m),
                NINETY_NINE_PERCENT * Math.sqrt((n + m + 1) / (12 * n * m)));
    }

    /** Whether the whole confidence interval lies within the bound around a half. */
    boolean within(double bound) {
        return Math.abs(longer - 0.5) + error <= bound;
    }

    /** The sum of the ranks of the first values among all; equal ones share theirs. */
    private static double rankSum(long[] all, int firsts) {
        Integer[] order =
                IntStream.range(0, all.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> all[i]))
                        .toArray(Integer[]::new);
        var sum = 0.0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && all[order[to]] == all[order[from]]) {
                to++;
            }
            var shared = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                sum += order[i] < firsts ? shared : 0;
            }
            from = to;
        }
        return sum;
    }
}
