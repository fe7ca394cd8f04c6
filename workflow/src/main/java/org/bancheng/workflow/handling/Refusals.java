package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.RefusalLine.Outcome;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 未办成 (design 3): legal basis, what was tried, the way to appeal, and two signatures of different
 * units. It finishes at the second. Every step is one transaction.
 */
@Service
@Transactional
public class Refusals {

    private static final int LONGEST_REASON = 500;

    private final Grasp grasp;
    private final MatterStore store;
    private final RefusalRecords records;
    private final RefusalLists lists;
    private final Correspondence correspondence;
    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Announcer announcer;
    private final MergedMatters merged;
    private final UnitTree units;
    private final StepTime time;

    Refusals(
            Grasp grasp,
            MatterStore store,
            RefusalRecords records,
            RefusalLists lists,
            Correspondence correspondence,
            Legwork legwork,
            Reckoning reckoning,
            Announcer announcer,
            MergedMatters merged,
            UnitTree units,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.records = records;
        this.lists = lists;
        this.correspondence = correspondence;
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.announcer = announcer;
        this.merged = merged;
        this.units = units;
        this.time = time;
    }

    /**
     * The first signature; nothing reaches the resident yet.
     *
     * @throws TextRefused when the basis, the route or the unit is none
     */
    public void propose(Person by, MatterId id, int version, RefusalForm form) {
        Matter matter = grasp.take(by, id, version, Step.PROPOSE_REFUSAL);
        legwork.requireDone(matter, Step.PROPOSE_REFUSAL);
        lists.requireBasis(form.basis());
        lists.route(form.route());
        String signer =
                units.find(form.signerUnit())
                        .filter(Unit::active)
                        .map(Unit::code)
                        .orElseThrow(() -> new TextRefused("unit.unknown"));
        Instant at = time.now(matter.lane());
        byte[] answer = records.sealAnswer(matter, form.answer());
        matter.proposeRefusal(
                by.actor(),
                by.unitCode(),
                signer,
                at,
                Facts.of("basis", form.basis()).and("route", form.route()).digest(answer));
        records.proposed(matter, form, answer, by, at);
        announcer.tell(Kind.SIGNATURE_ASKED, matter, at, Map.of("signer", signer));
        store.save(matter);
    }

    /** The second signature: the matter is finished as refused, and the resident is told. */
    public void sign(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.SIGN_REFUSAL);
        Instant at = time.now(matter.lane());
        LocalDate today = Shanghai.dateOf(at);
        Long first = matter.refusing().by();
        List<RefusalLine> lines = records.of(matter);
        int days = reckoning.workingDays(matter.origin().filedOn(), today);
        Facts facts = Facts.of("first", first);
        byte[] sealed =
                lines.isEmpty()
                        ? null // refused by the matter
                        : correspondence.write(
                                id, Message.Kind.RESULT, first, lines.getFirst().answer(), at);
        matter.signRefusal(
                by.actor(),
                by.unitCode(),
                at,
                today,
                days,
                reckoning.windowEnds(matter, today),
                facts.digest(sealed));
        AppealRoute route = lists.route(lines.getFirst().route().code());
        records.decided(matter, Outcome.SIGNED, by, today.plusDays(route.days()), null, at);
        legwork.finish(matter, at);
        announcer.tell(Kind.FINISHED, matter, at, Map.of("result", Result.REFUSED.name()));
        merged.answered(matter, at);
        store.save(matter);
    }

    /** 退回, with the reason for whoever signed first. */
    public void giveBack(Person by, MatterId id, int version, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.RETURN_REFUSAL);
        Instant at = time.now(matter.lane());
        String words = Texts.bounded(reason == null ? "" : reason, LONGEST_REASON);
        matter.returnRefusal(by.actor(), at, Facts.none());
        records.decided(matter, Outcome.RETURNED, by, null, words, at);
        announcer.tell(Kind.SIGNATURE_REFUSED, matter, at, Map.of("reason", words));
        store.save(matter);
    }

    /** Every one, the latest first, for somebody who has the matter's file in hand. */
    @Transactional(readOnly = true)
    public List<RefusalLine> of(MatterFile file) {
        return records.of(file.matter());
    }

    /** What the finish stands on, for whoever holds the receipt; none unless it was refused. */
    @Transactional(readOnly = true)
    public Optional<SignedRefusal> signed(TrackedMatter matter) {
        return matter.closing().result() == Result.REFUSED
                ? records.signed(matter.id())
                : Optional.empty();
    }
}
