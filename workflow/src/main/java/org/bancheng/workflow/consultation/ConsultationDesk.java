package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead's side of a consultation. Every step is one transaction. */
@Service
@Transactional
public class ConsultationDesk {

    public static final int LONGEST = 2000;
    public static final int MOST_PARTIES = 20;

    private final Grasp grasp;
    private final MatterStore store;
    private final Consultations rounds;
    private final Asking asking;
    private final OneTimeLinks links;
    private final ConsultationDates dates;
    private final ConsultationSheets sheets;
    private final Announcer announcer;
    private final StepTime time;

    ConsultationDesk(
            Grasp grasp,
            MatterStore store,
            Consultations rounds,
            Asking asking,
            OneTimeLinks links,
            ConsultationDates dates,
            ConsultationSheets sheets,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.rounds = rounds;
        this.asking = asking;
        this.links = links;
        this.dates = dates;
        this.sheets = sheets;
        this.announcer = announcer;
        this.time = time;
    }

    /** The matter's last consultation, for somebody who has its file in hand. */
    @Transactional(readOnly = true)
    public Optional<ConsultationSheet> find(MatterFile file) {
        return rounds.findLast(file.matter().id().value())
                .map(found -> sheets.of(found, file.matter()));
    }

    @Transactional(readOnly = true)
    public ConsultationTerms terms(MatterFile file) {
        Matter matter = file.matter();
        return dates.terms(matter, Shanghai.dateOf(time.now(matter.lane())));
    }

    /**
     * Asks more parties; the first time opens the consultation with its question.
     *
     * @param question wanted the first time
     * @return the one-time links of those outside, by name; shown once and never again
     * @throws StepRefused outside of 会商办, for the unit the matter is about, the lead itself, or a
     *     unit that is a party already
     * @throws TextRefused for a date that cannot be, or nobody at all
     */
    public Map<String, String> invite(
            Person by, MatterId id, int version, @Nullable String question, List<Guest> guests) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        if (matter.lane() != Lane.PETITION || matter.route() != HandlingMode.CONSULTATION) {
            throw new StepRefused(Step.CONSULT, "not-consultation");
        }
        Instant at = time.now(matter.lane());
        LocalDate today = Shanghai.dateOf(at);
        Consultation round =
                rounds.findLast(id.value())
                        .filter(last -> last.open)
                        .orElseGet(() -> asking.open(matter, by, question, at));
        if (guests.isEmpty() || round.parties.size() + guests.size() > MOST_PARTIES) {
            throw new TextRefused("parties.number");
        }
        Map<String, String> shown = new LinkedHashMap<>();
        for (Guest guest : guests) {
            shown.putAll(asking.ask(round, matter, guest, today));
        }
        matter.said(
                Step.CONSULT,
                by.actor(),
                at,
                Facts.of("what", "INVITED").and("parties", round.parties.size()));
        rounds.save(round);
        for (Guest guest : guests) {
            if (guest.unitCode() != null) {
                tellParty(
                        Kind.CONSULTED,
                        matter,
                        guest.unitCode(),
                        at,
                        Map.of("due", guest.dueOn().toString()));
            }
        }
        store.save(matter);
        return shown;
    }

    /** A new link for somebody outside; the old one opens nothing any more. */
    public String renewLink(Person by, MatterId id, int version, long party) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        Consultation round = required(id);
        Instant at = time.now(matter.lane());
        OneTimeLinks.Link link = links.issue();
        round.link(party, link.hash(), dates.linkExpires(matter, Shanghai.dateOf(at)));
        return keep(matter, round, by, at, "LINK", null, link.token());
    }

    /** The lead waits no longer for a party, with a reason on record. */
    public void overrule(Person by, MatterId id, int version, long party, String reason) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        Consultation round = required(id);
        Instant at = time.now(matter.lane());
        byte[] sealed =
                sheets.seal("consultation_party", "reason", party, Texts.bounded(reason, LONGEST));
        round.overrule(party, sealed, at);
        keep(matter, round, by, at, "OVERRULED", sealed, "");
    }

    /**
     * Sets the meeting, or moves it.
     *
     * @throws TextRefused when it lies behind or ends before it begins
     */
    public void meet(
            Person by, MatterId id, int version, Instant from, Instant until, String place) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        Consultation round = required(id);
        Instant at = time.now(matter.lane());
        Consultation.requireTimes(from, until, at);
        String where = Texts.bounded(place, 200);
        round.meet(from, until, sheets.seal("consultation", "meeting_place", round.id, where));
        keep(matter, round, by, at, "MEETING", null, "");
        round.parties.stream()
                .filter(party -> party.state() != PartyState.OVERRULED)
                .map(Party::unitCode)
                .filter(java.util.Objects::nonNull)
                .forEach(unit ->
                        tellParty(
                                Kind.MEETING_SET,
                                matter,
                                unit,
                                at,
                                Map.of("starts", from.toString(), "place", where)));
    }

    /** Minutes and who does what until when; written again, they replace what stood there. */
    public void record(Person by, MatterId id, int version, String minutes, List<TaskLine> split) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        Consultation round = required(id);
        Instant at = time.now(matter.lane());
        if (split.size() > MOST_PARTIES) {
            throw new TextRefused("tasks.number");
        }
        byte[] sealed = sheets.seal("consultation", "minutes", round.id, Texts.bounded(minutes));
        Set<Task> tasks = asking.split(split, at);
        round.record(sealed, tasks, at);
        keep(matter, round, by, at, "MINUTES", sealed, "");
    }

    public void done(Person by, MatterId id, int version, long task) {
        Matter matter = grasp.take(by, id, version, Step.CONSULT);
        Consultation round = required(id);
        Instant at = time.now(matter.lane());
        round.done(task, Shanghai.dateOf(at));
        keep(matter, round, by, at, "TASK", null, "");
    }

    private String keep(
            Matter matter,
            Consultation round,
            Person by,
            Instant at,
            String what,
            byte @Nullable [] sealed,
            String answer) {
        matter.said(Step.CONSULT, by.actor(), at, Facts.of("what", what).digest(sealed));
        rounds.save(round);
        store.save(matter);
        return answer;
    }

    private void tellParty(
            Kind kind, Matter matter, String unit, Instant at, Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("from", matter.custody().unitCode());
        announcer.tellUnit(kind, matter, unit, at, all);
    }

    private Consultation required(MatterId matter) {
        return rounds.findLast(matter.value())
                .orElseThrow(() -> new StepRefused(Step.CONSULT, "consultation-over"));
    }
}
