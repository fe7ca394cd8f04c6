package org.bancheng.workflow.causes;

/**
 * When a cause counts as gone: enough days have passed since the fix, at most a share of the
 * matters a day still come, and that few would come by luck alone too seldom to believe it (exact
 * one-sided test of two Poisson rates: given the sum, those after the fix are binomial).
 *
 * @param days whole days after the fix before anything is judged
 * @param percent of the former rate that may still come
 * @param luck percent at or below which luck is ruled out
 */
public record DropRule(int days, int percent, int luck) {

    /** What the rule says. */
    public enum Verdict {
        DROPPED,
        TOO_EARLY,
        NOT_ENOUGH,
        COULD_BE_LUCK
    }

    Verdict judge(int before, int beforeDays, int after, int afterDays) {
        if (afterDays < days) {
            return Verdict.TOO_EARLY;
        }
        if (100L * after * beforeDays > (long) percent * before * afterDays) {
            return Verdict.NOT_ENOUGH;
        }
        return luckOf(before, beforeDays, after, afterDays) * 100 <= luck
                ? Verdict.DROPPED
                : Verdict.COULD_BE_LUCK;
    }

    /** The probability of so few afterwards had nothing changed. */
    static double luckOf(int before, int beforeDays, int after, int afterDays) {
        int all = before + after;
        if (afterDays == 0 || all == 0) {
            return 1;
        }
        double share = (double) afterDays / (beforeDays + afterDays);
        double log = all * Math.log1p(-share);
        double sum = Math.exp(log);
        for (int count = 1; count <= after; count++) {
            log += Math.log((double) (all - count + 1) / count) + Math.log(share / (1 - share));
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
