package org.bancheng.workflow.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Folding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts petitions that were finished before today into sums. Nothing about them depends on the day a
 * figure is asked for any more, as long as it is asked for yesterday, today or a day to come; only
 * whether the first finish held is judged later, and stands in the sums by that day.
 */
@Service
public class FigureFolding {

    /** What was finished by the end of yesterday. */
    private static final int FINISHED_FOR_DAYS = 1;

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
        LocalDate day = Shanghai.dateOf(clock.instant()).minusDays(FINISHED_FOR_DAYS);
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
}
