package org.bancheng.workflow.tips;

import java.util.EnumSet;
import java.util.Set;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Result;
import org.springframework.stereotype.Component;

/** What begins to count with the end of a tip: its erasure, and the notice of a reward. */
@Component
class TipEndings {

    private static final Set<Result> SOLVED = EnumSet.of(Result.ACHIEVED, Result.PARTLY);

    private final ErasureDates erasures;
    private final TipRewards rewards;

    TipEndings(ErasureDates erasures, TipRewards rewards) {
        this.erasures = erasures;
        this.rewards = rewards;
    }

    void finished(MatterId tip, Result result) {
        ended(tip);
        if (SOLVED.contains(result)) {
            rewards.solved(tip);
        }
    }

    void ended(MatterId tip) {
        erasures.ended(tip);
    }

    /** Taken up again. */
    void goesOn(MatterId tip) {
        erasures.goesOn(tip);
        rewards.goesOn(tip);
    }
}
