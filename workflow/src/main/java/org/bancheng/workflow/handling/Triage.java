package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.handling.MatterRecords.PromiseCause;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 研判: accept or not, choose the modes, put it into the right hands; each in one transaction. */
@Service
@Transactional
public class Triage {

    private final Grasp grasp;
    private final MatterStore store;
    private final Legwork legwork;
    private final Reckoning reckoning;
    private final MatterRecords records;
    private final Correspondence correspondence;
    private final Announcer announcer;
    private final Moves moves;
    private final Raising raising;
    private final UnitTree units;
    private final StaffAccounts accounts;
    private final Recusals recusals;
    private final HandOverLimit handOverLimit;
    private final StepTime time;

    Triage(
            Grasp grasp,
            MatterStore store,
            Legwork legwork,
            Reckoning reckoning,
            MatterRecords records,
            Correspondence correspondence,
            Announcer announcer,
            Moves moves,
            Raising raising,
            UnitTree units,
            StaffAccounts accounts,
            Recusals recusals,
            HandOverLimit handOverLimit,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.records = records;
        this.correspondence = correspondence;
        this.announcer = announcer;
        this.moves = moves;
        this.raising = raising;
        this.units = units;
        this.accounts = accounts;
        this.recusals = recusals;
        this.handOverLimit = handOverLimit;
        this.time = time;
    }

    /**
     * 受理, and with a decision the first route opens at once.
     *
     * @param decision none: accepted only, the mode is chosen later
     */
    public void accept(Person by, MatterId id, int version, @Nullable Decision decision) {
        Matter matter = grasp.take(by, id, version, Step.ACCEPT);
        Instant at = time.now(matter.lane());
        Plan advised = matter.plan();
        matter.accept(by.actor(), at, Facts.of("advised", advised.modes()));
        announcer.tell(Kind.ACCEPTED, matter, at, Map.of());
        if (decision == null) {
            matter.watchAgain(reckoning.nextWatch(matter, null));
        } else {
            decide(matter, advised, decision, by, at, true);
        }
        store.save(matter);
    }

    /** 不予受理: the resident is told the reason and the right route. */
    public void notAccept(
            Person by, MatterId id, int version, Refusal reason, @Nullable String words) {
        Matter matter = grasp.take(by, id, version, Step.NOT_ACCEPT);
        Instant at = time.now(matter.lane());
        String told = LaneWords.optional(matter, Step.NOT_ACCEPT, words);
        byte[] sealed =
                told == null
                        ? null
                        : correspondence.write(id, Message.Kind.RESULT, by.id(), told, at);
        matter.notAccept(by.actor(), at, reason, Facts.none().digest(sealed));
        announcer.tell(Kind.NOT_ACCEPTED, matter, at, Map.of("reason", reason.name()));
        store.save(matter);
    }

    /** 选择办理方式: any change of the plan has its reason; the promise does not move any more. */
    public void chooseMode(Person by, MatterId id, int version, Decision decision) {
        Matter matter = grasp.take(by, id, version, Step.CHOOSE_MODE);
        Instant at = time.now(matter.lane());
        decide(matter, matter.plan(), decision, by, at, matter.route() == null);
        store.save(matter);
    }

    /**
     * 指定承办人, or 转办 to a colleague, within the unit that holds the matter.
     *
     * @param reason kept as an internal note
     * @throws StepRefused when the person is not one of that unit's handlers
     */
    public void assign(Person by, MatterId id, int version, long staff, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.ASSIGN);
        boolean colleague =
                accounts.handlers(matter.custody().unitCode(), matter.lane()).stream()
                        .anyMatch(
                                person -> person.id() == staff && !recusals.of(id).contains(staff));
        if (!colleague) {
            throw new StepRefused(Step.ASSIGN, "not-colleague");
        }
        if (matter.lane() == Lane.TIP && reason != null) {
            throw new StepRefused(Step.ASSIGN, "tip-words");
        }
        Instant at = time.now(matter.lane());
        matter.assign(by.actor(), at, staff, Facts.none().digest(note(matter, by, reason, at)));
        store.save(matter);
    }

    /**
     * The date the resident would be told if the plan were chosen now; the present one unless the
     * plan takes longer and a promise may still be lengthened.
     */
    @Transactional(readOnly = true)
    public Promised foreseen(Matter matter, Plan plan) {
        return matter.route() == null
                ? reckoning.lengthened(matter, plan).orElse(matter.promised())
                : matter.promised();
    }

    /** 转办 to another unit; the clock runs on and the first unit keeps sight of it. */
    public void handOver(
            Person by, MatterId id, int version, String toUnit, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.HAND_OVER);
        Instant at = time.now(matter.lane());
        handOverLimit.require(by, matter);
        Unit unit =
                units.find(toUnit)
                        .filter(Unit::active)
                        .orElseThrow(() -> new TextRefused("unit.unknown"));
        if (matter.route() == HandlingMode.ESCALATION) {
            legwork.requireDone(matter, Step.HAND_OVER); // what a leader has to decide stays there
        }
        String from = moves.move(matter, unit.code(), by, Step.HAND_OVER, reason, at);
        HandlingMode route = matter.route();
        if (route != null && matter.state().isOpen()) {
            legwork.open(matter, route, at);
        }
        announcer.tell(Kind.HANDED_OVER, matter, at, Map.of("from", from));
        store.save(matter);
    }

    /** 提级 to the parent unit, whose usual leader answers for it; the promise stands. */
    public void escalate(Person by, MatterId id, int version, @Nullable String reason) {
        escalate(by, id, version, reason, null);
    }

    /**
     * 提级 to the parent unit; the promise stands.
     *
     * @param leader 责任领导, one of that unit's; none: the usual one
     */
    public void escalate(
            Person by, MatterId id, int version, @Nullable String reason, @Nullable Long leader) {
        Matter matter = grasp.take(by, id, version, Step.ESCALATE);
        Instant at = time.now(matter.lane());
        legwork.requireDone(matter, Step.ESCALATE);
        Plan rest = matter.plan().without(HandlingMode.ESCALATION);
        String from = moves.move(matter, parentOf(matter), by, Step.ESCALATE, reason, at);
        matter.follow(by.actor(), at, rest, HandlingMode.ESCALATION, Step.ESCALATE, Facts.none());
        legwork.open(matter, HandlingMode.ESCALATION, at);
        if (matter.lane() == Lane.PETITION) {
            raising.byPerson(matter, from, by, leader, reason, at);
        }
        announcer.tell(Kind.HANDED_OVER, matter, at, Map.of("from", from));
        store.save(matter);
    }

    /** The unit that 提级 would bring the matter to; none above the root. */
    public Optional<String> superior(Matter matter) {
        return Superior.of(matter, units);
    }

    private String parentOf(Matter matter) {
        return Superior.of(matter, units)
                .orElseThrow(() -> new StepRefused(Step.ESCALATE, "no-parent-unit"));
    }

    private void decide(
            Matter matter,
            Plan advised,
            Decision decision,
            Person by,
            Instant at,
            boolean mayLengthen) {
        boolean asAdvised = decision.plan().equals(advised);
        String reason = LaneWords.optional(matter, Step.CHOOSE_MODE, decision.reason());
        if (!asAdvised && reason == null && matter.lane() != Lane.TIP) {
            throw new TextRefused("reason.missing");
        }
        Optional<Promised> longer =
                mayLengthen ? reckoning.lengthened(matter, decision.plan()) : Optional.empty();
        if (longer.isPresent()) {
            matter.lengthen(longer.get(), by.actor(), at);
            records.promised(matter, PromiseCause.ACCEPTED, reason, at);
            announcer.tell(
                    Kind.PROMISE_CHANGED,
                    matter,
                    at,
                    Map.of("reason", reason == null ? "" : reason));
        }
        byte[] sealed = note(matter, by, reason, at);
        legwork.begin(
                matter,
                decision.plan(),
                by.actor(),
                at,
                Step.CHOOSE_MODE,
                Facts.of("asAdvised", asAdvised).digest(sealed));
    }

    private byte @Nullable [] note(Matter matter, Person by, @Nullable String words, Instant at) {
        return words == null || words.isBlank()
                ? null
                : correspondence.note(matter.id(), by.id(), words, at);
    }
}
