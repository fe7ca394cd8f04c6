package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the house finishes without a person: every leg is opened and closed all the same, and
 * figures leave it out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SelfService {

    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Pauses pauses;

    SelfService(Legwork legwork, Reckoning reckoning, Pauses pauses) {
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.pauses = pauses;
    }

    /** Accepts the matter and opens the first route of its plan; people go on from there. */
    public void accept(Matter matter, Instant at) {
        matter.accept(Actor.SYSTEM, at, Facts.of("advised", matter.plan().modes()));
        legwork.begin(matter, matter.plan(), Actor.SYSTEM, at, Step.CHOOSE_MODE, Facts.none());
    }

    /** Ends an open matter whose object is gone: its pause and its legs end with it. */
    public void withdraw(Matter matter, Instant at, Facts facts) {
        if (matter.pausing().since() != null) {
            pauses.end(matter, Actor.SYSTEM, Step.RESUME, at, Facts.none());
        }
        matter.withdraw(at, Shanghai.dateOf(at), facts);
        legwork.closeAll(matter, at, LegOutcome.SKIPPED);
    }

    /** Handles the matter from where it stands to the finish. The caller saves it. */
    public void finish(Matter matter, Instant at, Result result) {
        if (matter.state() == MatterState.FILED) {
            accept(matter, at);
        }
        LocalDate today = Shanghai.dateOf(at);
        int days = reckoning.workingDays(matter.origin().filedOn(), today);
        matter.finish(
                Actor.SYSTEM,
                at,
                today,
                result,
                days,
                reckoning.windowEnds(matter, today),
                Facts.none());
        matter.markAutomatic();
        legwork.finish(matter, at);
    }
}
