package org.bancheng.workflow.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Folding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts petitions that were settled long ago into sums. Nothing about them depends on the day a
 * figure is asked for any more, as long as that day is not itself long ago.
 */
@Service
public class FigureFolding {

    /** Nothing has happened since, not even the judgement whether it held, 30 days after. */
    private static final int SETTLED_FOR_DAYS = 45;

    /** Between what is folded and what is asked with sums lies a margin of days. */
    private static final int SUMS_REACH_BACK_DAYS = 10;

    private static final int BATCH = 1000;
    private static final int LONGEST_SWEEP = 200;

    private final Folding folding;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FigureFolding(Folding folding, Clock clock, TransactionTemplate transaction) {
        this.folding = folding;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Folds what can be, a batch a transaction.
     *
     * @return how many petitions
     */
    public int sweep() {
        LocalDate day = Shanghai.dateOf(clock.instant()).minusDays(SETTLED_FOR_DAYS);
        int folded = 0;
        for (int batches = 0; batches < LONGEST_SWEEP; batches++) {
            Integer done = transaction.execute(status -> folding.fold(day, BATCH));
            if (done == null || done == 0) {
                break;
            }
            folded += done;
        }
        return folded;
    }

    /** The first day of which figures may be read from the sums. */
    static LocalDate sumsHoldFrom(LocalDate today) {
        return today.minusDays(SUMS_REACH_BACK_DAYS);
    }
}
