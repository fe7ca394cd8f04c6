package org.bancheng.workflow.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A numerator over a denominator; over nothing it cannot be computed, which is not zero. */
public record Ratio(long numerator, long denominator) {

    private static final int PLACES = 2;

    /** In percent, rounded half up to two decimals, such as 98.44. */
    public @Nullable String percent() {
        return rounded(BigDecimal.valueOf(numerator).movePointRight(2));
    }

    /** As a mean, rounded half up to two decimals, such as 3.00. */
    public @Nullable String mean() {
        return rounded(BigDecimal.valueOf(numerator));
    }

    private @Nullable String rounded(BigDecimal of) {
        return denominator == 0
                ? null
                : of.divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
