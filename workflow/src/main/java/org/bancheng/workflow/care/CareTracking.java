package org.bancheng.workflow.care;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Courses;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The resident's side of 暖心办, with the receipt code alone. */
@Service
@Transactional
public class CareTracking {

    private final MatterStore store;
    private final CareOffers offers;
    private final CareSheets sheets;
    private final Courses courses;
    private final Announcer announcer;
    private final StepTime time;

    CareTracking(
            MatterStore store,
            CareOffers offers,
            CareSheets sheets,
            Courses courses,
            Announcer announcer,
            StepTime time) {
        this.store = store;
        this.offers = offers;
        this.sheets = sheets;
        this.courses = courses;
        this.announcer = announcer;
        this.time = time;
    }

    /** Every offer of the matter that the code has shown, newest first, without names. */
    @Transactional(readOnly = true)
    public List<CareSheet> find(TrackedMatter shown) {
        return sheets.of(shown.id()).stream().map(CareSheet::forResident).toList();
    }

    /**
     * @param offer the one that was read: another one meanwhile is not agreed to
     * @throws StepRefused when it was answered, or ended, meanwhile
     */
    public void answer(String code, long offer, boolean wanted) {
        Matter matter = store.findByReceipt(code).orElseThrow(NoSuchMatter::new);
        matter.require(Step.CONSENT);
        CareOffer answered =
                offers.findById(offer)
                        .filter(one -> one.matterId.equals(matter.id()))
                        .orElseThrow(() -> new StepRefused(Step.CONSENT, "care-state"));
        Instant at = time.now(matter.lane());
        answered.answer(Step.CONSENT, wanted, AnswerWay.CODE, null, at);
        String what = wanted ? "AGREED" : "DECLINED";
        matter.said(Step.CONSENT, Actor.RESIDENT, at, Facts.of("what", what));
        offers.save(answered);
        if (!wanted) {
            courses.closeCare(matter, at, LegOutcome.SKIPPED);
        }
        announcer.tell(Kind.CARE_ANSWERED, matter, at, Map.of("reason", what));
        store.save(matter);
    }
}
