package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Courses;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responsible leader's side of 提级办. Every step is one transaction. */
@Service
@Transactional
public class EscalationDesk {

    private final Grasp grasp;
    private final MatterStore store;
    private final Escalations escalations;
    private final EscalationSheets sheets;
    private final EscalationWords words;
    private final Leaders leaders;
    private final Succession succession;
    private final Courses courses;
    private final Triage triage;
    private final Announcer announcer;
    private final StepTime time;

    EscalationDesk(
            Grasp grasp,
            MatterStore store,
            Escalations escalations,
            EscalationSheets sheets,
            EscalationWords words,
            Leaders leaders,
            Succession succession,
            Courses courses,
            Triage triage,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.escalations = escalations;
        this.sheets = sheets;
        this.words = words;
        this.leaders = leaders;
        this.succession = succession;
        this.courses = courses;
        this.triage = triage;
        this.announcer = announcer;
        this.time = time;
    }

    /** The matter's last rise, for somebody who has its file in hand. */
    @Transactional(readOnly = true)
    public Optional<EscalationSheet> find(Person reader, MatterFile file) {
        return escalations
                .findLast(file.matter().id().value())
                .map(found -> sheets.of(found, file.matter(), reader));
    }

    /** Who could answer for the matter if it rose now, the usual one first. */
    @Transactional(readOnly = true)
    public List<ResponsibleLeader> leadersAbove(MatterFile file) {
        return triage.superior(file.matter())
                .map(unit -> leaders.of(unit, file.matter()))
                .orElse(List.of());
    }

    /** Who could answer for it instead, in the same unit. */
    @Transactional(readOnly = true)
    public List<ResponsibleLeader> otherLeaders(MatterFile file) {
        return escalations
                .findLast(file.matter().id().value())
                .map(last ->
                        leaders.of(last.toUnit, file.matter()).stream()
                                .filter(one -> last.leaderId == null || one.id() != last.leaderId)
                                .toList())
                .orElse(List.of());
    }

    /** 接办. It cannot be declined; another leader of the unit may be named. */
    public void accept(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.LEAD);
        Escalation escalation = required(id);
        Instant at = time.now(matter.lane());
        escalation.accept(by.id(), at);
        matter.said(
                Step.LEAD,
                by.actor(),
                at,
                Facts.of("what", "ACCEPTED").and("late", escalation.lateAt != null));
        escalations.save(escalation);
        announcer.tell(Kind.ESCALATION_ACCEPTED, matter, at, Map.of());
        store.save(matter);
    }

    /** 批示: the handlers read it and act on it. */
    public void instruct(Person by, MatterId id, int version, String instruction) {
        Matter matter = grasp.take(by, id, version, Step.LEAD);
        Escalation escalation = required(id);
        escalation.requireAccepted(by.id());
        Instant at = time.now(matter.lane());
        byte[] sealed =
                words.add(
                        escalation,
                        EscalationSheet.Kind.INSTRUCTION,
                        by.id(),
                        null,
                        instruction,
                        at);
        matter.said(Step.LEAD, by.actor(), at, Facts.of("what", "INSTRUCTED").digest(sealed));
        announcer.tell(Kind.ESCALATION_INSTRUCTED, matter, at, Map.of());
        store.save(matter);
    }

    /** 决定: ends the route; the plan's next one opens, or 马上办 to carry it out. */
    public void decide(Person by, MatterId id, int version, String decision) {
        Matter matter = grasp.take(by, id, version, Step.LEAD);
        matter.require(Step.COMPLETE_LEG);
        Escalation escalation = required(id);
        Instant at = time.now(matter.lane());
        escalation.decide(by.id(), at);
        byte[] sealed =
                words.add(escalation, EscalationSheet.Kind.DECISION, by.id(), null, decision, at);
        matter.said(Step.LEAD, by.actor(), at, Facts.of("what", "DECIDED").digest(sealed));
        escalations.save(escalation);
        courses.decided(matter, by.actor(), at);
        announcer.tell(Kind.ESCALATION_DECIDED, matter, at, Map.of());
        store.save(matter);
    }

    /** Another leader of the same unit answers for it, because this one is away or concerned. */
    public void name(Person by, MatterId id, int version, long leader, String reason) {
        Matter matter = grasp.take(by, id, version, Step.LEAD);
        Escalation escalation = required(id);
        if (leaders.of(escalation.toUnit, matter).stream().noneMatch(one -> one.id() == leader)) {
            throw new StepRefused(Step.LEAD, "leader-unknown");
        }
        Instant at = time.now(matter.lane());
        byte[] sealed =
                words.add(escalation, EscalationSheet.Kind.NAMED, by.id(), leader, reason, at);
        succession.name(matter, escalation, leader, by.actor(), sealed, at);
        store.save(matter);
    }

    private Escalation required(MatterId matter) {
        return escalations
                .findLast(matter.value())
                .orElseThrow(() -> new StepRefused(Step.LEAD, "escalation-over"));
    }
}
