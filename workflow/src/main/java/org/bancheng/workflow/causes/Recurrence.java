package org.bancheng.workflow.causes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many matters like the card's came before its fix and after it.
 *
 * @param fixedOn none before a fix was announced: then everything is before
 * @param luck probability of so few afterwards had nothing changed
 */
public record Recurrence(
        @Nullable LocalDate fixedOn,
        int before,
        int beforeDays,
        int after,
        int afterDays,
        double luck,
        DropRule rule,
        DropRule.Verdict verdict,
        List<Week> weeks) {

    /** Seven days from the first, counted back from the fix so that no week has both sides. */
    public record Week(LocalDate from, boolean afterFix, int matters) {}

    /** Matters in thirty days, for reading. */
    public double monthlyBefore() {
        return beforeDays == 0 ? 0 : 30.0 * before / beforeDays;
    }

    public double monthlyAfter() {
        return afterDays == 0 ? 0 : 30.0 * after / afterDays;
    }
}
