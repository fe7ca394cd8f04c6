package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Recheck.State;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 跟踪办: asks some days after the finish whether the problem stayed away. “It came back” reopens the
 * matter on its first clock, even a settled one, and nobody has to notice.
 */
@Service
@Transactional
public class FollowUp {

    private static final int LONGEST_TOKEN = 64;

    private final Rechecks rechecks;
    private final MatterStore store;
    private final Legwork legwork;
    private final Announcer announcer;
    private final Calendars calendars;
    private final Policies policies;
    private final UnitTree units;
    private final StepTime time;
    private final KeyedHash hash;

    FollowUp(
            Rechecks rechecks,
            MatterStore store,
            Legwork legwork,
            Announcer announcer,
            Calendars calendars,
            Policies policies,
            UnitTree units,
            StepTime time,
            MasterKey key) {
        this.rechecks = rechecks;
        this.store = store;
        this.legwork = legwork;
        this.announcer = announcer;
        this.calendars = calendars;
        this.policies = policies;
        this.units = units;
        this.time = time;
        this.hash = key.keyedHash("recheck-link");
    }

    /** Plans the questions at the finish and takes them back at a reopening. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(MatterEvent event) {
        if (event.lane() != Lane.PETITION) {
            return;
        }
        if (event.kind() == Kind.REOPENED) {
            rechecks.cancel(event.matter());
        } else if (event.kind() == Kind.FINISHED && isTracked(event.matter())) {
            rechecks.cancel(event.matter());
            Matter matter = store.load(event.matter());
            LocalDate finished = Shanghai.dateOf(event.at());
            int nth = 0;
            for (int days : policies.version(matter.origin().policyVersion()).recheckDays()) {
                Instant morning = Shanghai.startOf(finished.plusDays(days));
                rechecks.plan(
                        event.matter(),
                        ++nth,
                        days,
                        calendars.current().nextWorkingInstant(morning),
                        event.at());
            }
        }
    }

    private boolean isTracked(MatterId matter) {
        return store.openLegs(matter).stream().anyMatch(leg -> leg.mode() == HandlingMode.TRACKING);
    }

    /** What the link of a mail asks; looking changes nothing. Empty for a link that is none. */
    @Transactional(readOnly = true)
    public Optional<RecheckAnswer> find(String token) {
        return check(token, false).map(this::show);
    }

    /**
     * Answers the link's question, once.
     *
     * @param held 问题没有再出现
     * @return how it stands now; empty for a link that is none, or no more
     */
    public Optional<RecheckAnswer> answer(String token, boolean held) {
        Optional<Recheck> check = check(token, true);
        if (check.isPresent() && isOpen(check.get())) {
            answer(check.get(), held, Actor.RESIDENT, store.load(check.get().matter()));
        }
        return check(token, false).map(this::show);
    }

    /**
     * The same with the receipt code.
     *
     * @throws StepRefused when nothing is asked
     */
    public void answerWithReceipt(String code, boolean held) {
        Matter matter = store.findByReceipt(code).orElseThrow(NoSuchMatter::new);
        Step step = held ? Step.HELD : Step.RELAPSE;
        Recheck check =
                rechecks.open(matter.id(), time.now(matter.lane()))
                        .flatMap(open -> rechecks.byId(open.id()))
                        .filter(this::isOpen)
                        .orElseThrow(() -> new StepRefused(step, "not-asked"));
        answer(check, held, Actor.RESIDENT, matter);
    }

    /** The same for a resident whom the supervisor asked by telephone. */
    void answerFor(Actor supervisor, Matter matter, Recheck check, boolean held) {
        if (check.state() != State.ASKED && check.state() != State.UNANSWERED) {
            throw new StepRefused(held ? Step.HELD : Step.RELAPSE, "not-asked");
        }
        answer(check, held, supervisor, matter);
    }

    private void answer(Recheck check, boolean held, Actor by, Matter matter) {
        Instant at = time.now(matter.lane());
        Facts facts = Facts.of("nth", check.nth()).and("days", check.days());
        if (held) {
            matter.said(Step.HELD, by, at, facts);
        } else {
            matter.relapse(by, at, Shanghai.dateOf(at), facts);
            legwork.comeBack(matter, at);
            legwork.openOverlay(
                    matter, HandlingMode.TRACKING, at); // its next finish is asked about, too
            announcer.tell(Kind.REOPENED, matter, at, Map.of());
        }
        store.save(matter);
        rechecks.answered(check, held ? State.HELD : State.RELAPSED, by, at);
    }

    private boolean isOpen(Recheck check) {
        Instant expires = check.expiresAt();
        return check.state() == State.ASKED
                && expires != null
                && time.now(Lane.PETITION).isBefore(expires);
    }

    private Optional<Recheck> check(String token, boolean lock) {
        return token.isBlank() || token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : rechecks.byToken(hash.hash(token), lock);
    }

    private RecheckAnswer show(Recheck check) {
        Matter matter = store.load(check.matter());
        return new RecheckAnswer(
                isOpen(check),
                check.state(),
                matter.origin().title(),
                matter.origin().reference(),
                units.find(matter.custody().unitCode()).map(Unit::name).orElse(""),
                check.days());
    }

    byte[] hashOf(String token) {
        return hash.hash(token);
    }
}
