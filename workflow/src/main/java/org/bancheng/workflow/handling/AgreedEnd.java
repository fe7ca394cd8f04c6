package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a matter, or leads it on, because a date passed and its resident had agreed to that end. It
 * counts like any other finish. The caller saves the matter.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgreedEnd {

    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Pauses pauses;
    private final Correspondence correspondence;
    private final Announcer announcer;

    AgreedEnd(
            Legwork legwork,
            Reckoning reckoning,
            Pauses pauses,
            Correspondence correspondence,
            Announcer announcer) {
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.pauses = pauses;
        this.correspondence = correspondence;
        this.announcer = announcer;
    }

    /**
     * 办结 with the words agreed.
     *
     * @param author of those words
     */
    public void finish(Matter matter, Instant at, Result result, long author, String answer) {
        wake(matter, at);
        byte[] sealed = correspondence.write(matter.id(), Message.Kind.RESULT, author, answer, at);
        LocalDate today = Shanghai.dateOf(at);
        matter.finish(
                Actor.SYSTEM,
                at,
                today,
                result,
                reckoning.workingDays(matter.origin().filedOn(), today),
                reckoning.windowEnds(matter, today),
                Facts.none().digest(sealed));
        legwork.finish(matter, at);
        announcer.tell(Kind.FINISHED, matter, at, Map.of("result", result.name()));
    }

    /** Leaves the route for the next of the plan, or for 马上办 when none is planned. */
    public void goOn(Matter matter, Instant at) {
        wake(matter, at);
        HandlingMode next = matter.plan().firstRoute().orElse(HandlingMode.IMMEDIATE);
        Plan rest = matter.plan().without(next);
        legwork.leave(matter, at);
        matter.follow(Actor.SYSTEM, at, rest, next, Step.CHOOSE_MODE, Facts.none());
        legwork.open(matter, next, at);
    }

    private void wake(Matter matter, Instant at) {
        if (matter.pausing().since() != null) {
            pauses.end(matter, Actor.SYSTEM, Step.RESUME, at, Facts.none());
        }
    }
}
