package org.bancheng.workflow.care;

import java.time.Instant;
import org.bancheng.workflow.handling.Courses;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Component;

/** An offer that nobody answered in its working days ends by itself; nothing else moves. */
@Component
class CareWatch implements DueSweep {

    private static final int BATCH = 500;

    private final CareOffers offers;
    private final MatterStore store;
    private final Courses courses;
    private final OneByOne oneByOne;

    CareWatch(CareOffers offers, MatterStore store, Courses courses, OneByOne oneByOne) {
        this.offers = offers;
        this.store = store;
        this.courses = courses;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        return oneByOne.each("offer of care", offers.dueBy(now, BATCH), id -> fallDue(id, now));
    }

    private boolean fallDue(long id, Instant now) {
        offers.holdMatter(id);
        CareOffer due =
                offers.findById(id)
                        .filter(one -> one.watchAt != null && !one.watchAt.isAfter(now))
                        .orElse(null);
        if (due == null) {
            return false; // another node was first
        }
        Matter matter = store.load(due.matterId);
        due.end(CareState.EXPIRED, now);
        offers.save(due);
        if (Step.CARE.allowedIn(matter.state())) {
            matter.said(Step.CARE, Actor.SYSTEM, now, Facts.of("what", "EXPIRED"));
            courses.closeCare(matter, now, LegOutcome.SKIPPED);
            store.save(matter);
        }
        return true;
    }
}
