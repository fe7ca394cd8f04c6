package org.bancheng.workflow.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Courses;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of 暖心办. Every step is one transaction. */
@Service
@Transactional
public class CareDesk {

    private final Grasp grasp;
    private final MatterStore store;
    private final CareOffers offers;
    private final CareCatalogue catalogue;
    private final CareSheets sheets;
    private final Courses courses;
    private final Calendars calendars;
    private final Policies policies;
    private final Announcer announcer;
    private final StepTime time;

    CareDesk(
            Grasp grasp,
            MatterStore store,
            CareOffers offers,
            CareCatalogue catalogue,
            CareSheets sheets,
            Courses courses,
            Calendars calendars,
            Policies policies,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.offers = offers;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.courses = courses;
        this.calendars = calendars;
        this.policies = policies;
        this.announcer = announcer;
        this.time = time;
    }

    /** Every offer of the matter, newest first, for somebody who has its file in hand. */
    @Transactional(readOnly = true)
    public List<CareSheet> find(MatterFile file) {
        return sheets.of(file.matter().id());
    }

    /** What can be offered, what suits the resident's answers first. */
    @Transactional(readOnly = true)
    public List<CareService> catalogue(MatterFile file) {
        return catalogue.of(file.matter().id());
    }

    /**
     * Offers something; the resident decides.
     *
     * @throws StepRefused once the matter is finished, or beside an offer that is open
     * @throws TextRefused for a time that has passed, or a text out of bounds
     */
    public void offer(Person by, MatterId id, int version, CareForm form) {
        Matter matter = grasp.take(by, id, version, Step.CARE);
        if (!matter.state().isOpen()) {
            throw new StepRefused(Step.CARE, "state." + matter.state());
        }
        if (offers.findByMatter(id.value()).stream().anyMatch(one -> one.state.isOpen())) {
            throw new StepRefused(Step.CARE, "care-there");
        }
        Instant at = time.now(matter.lane());
        int days = policies.version(matter.origin().policyVersion()).careAnswerDays();
        LocalDate answerBy = calendars.current().plus(Shanghai.dateOf(at), days);
        CareService service = catalogue.required(form.service());
        CareOffer made = CareOffer.made(id, service, form.at(), answerBy, by.id(), at);
        made.place =
                sheets.seal(made.id, "place", Texts.bounded(form.place(), CareForm.LONGEST_PLACE));
        made.words = sheets.seal(made.id, "words", Texts.bounded(form.words(), CareForm.LONGEST));
        matter.said(
                Step.CARE,
                by.actor(),
                at,
                Facts.of("what", "OFFERED")
                        .and("service", service.code())
                        .and("due", answerBy)
                        .digest(made.words));
        offers.save(made);
        courses.openCare(matter, at);
        announcer.tell(Kind.CARE_OFFERED, matter, at, Map.of("due", answerBy.toString()));
        store.save(matter);
    }

    /**
     * Writes down what the resident said on the telephone or at the counter.
     *
     * @param when they said so
     */
    public void record(
            Person by,
            MatterId id,
            int version,
            long offer,
            boolean wanted,
            AnswerWay how,
            Instant when) {
        Matter matter = grasp.take(by, id, version, Step.CARE);
        CareOffer answered = the(offer, matter);
        Instant at = time.now(matter.lane());
        if (how == AnswerWay.CODE || when.isAfter(at) || when.isBefore(answered.offeredAt)) {
            throw new TextRefused("care.when");
        }
        answered.answer(Step.CARE, wanted, how, by.id(), when);
        matter.said(
                Step.CARE,
                by.actor(),
                at,
                Facts.of("what", wanted ? "AGREED" : "DECLINED").and("how", how));
        offers.save(answered);
        if (!wanted) {
            courses.closeCare(matter, at, LegOutcome.SKIPPED);
        }
        store.save(matter);
    }

    /**
     * 服务记录: who did what and when; with it the overlay is done.
     *
     * @param when it was done, not in the future
     */
    public void serve(
            Person by, MatterId id, int version, long offer, Instant when, String whatWasDone) {
        Matter matter = grasp.take(by, id, version, Step.CARE);
        CareOffer served = the(offer, matter);
        Instant at = time.now(matter.lane());
        byte[] sealed =
                sheets.seal(served.id, "visit", Texts.bounded(whatWasDone, CareForm.LONGEST));
        served.serve(by.id(), when, sealed, at);
        matter.said(
                Step.CARE,
                by.actor(),
                at,
                Facts.of("what", "SERVED").and("service", served.service).digest(sealed));
        offers.save(served);
        courses.closeCare(matter, at, LegOutcome.DONE);
        store.save(matter);
    }

    private CareOffer the(long offer, Matter matter) {
        return offers.findById(offer)
                .filter(one -> one.matterId.equals(matter.id()))
                .orElseThrow(() -> new StepRefused(Step.CARE, "care-state"));
    }
}
