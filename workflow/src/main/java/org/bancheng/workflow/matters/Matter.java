package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * 事项: what is handled, whatever its lane. It guards its own steps: one that its state does not
 * allow is refused here, whoever asks. Each step writes its line of the journal; both are saved
 * together.
 */
@SuppressWarnings("NullAway.Init") // Spring Data fills the fields
public class Matter {

    private @Id MatterId id;
    private @Version @Nullable Integer version;
    private @Embedded.Empty Origin origin;
    private MatterState state;
    private boolean open;
    private @Nullable Instant acceptedAt;
    private @Embedded.Empty Custody custody;
    private @Embedded.Empty Promised promised;
    private String plan;
    private @Nullable HandlingMode route;
    private @Embedded.Empty Pausing pausing;
    private @Embedded.Empty Watch watch;
    private @Embedded.Empty Closing closing;
    private boolean automatic;
    private @Nullable MatterId mergedInto;
    private @Embedded.Empty Chain chain;
    private final @Transient List<JournalEntry> unsaved = new ArrayList<>();

    Matter() {}

    /** A new matter, filed. */
    public static Matter filed(Filing filing) {
        Origin origin = filing.origin();
        Matter matter = new Matter();
        matter.id = filing.id();
        matter.origin = origin;
        matter.become(MatterState.FILED);
        matter.custody = new Custody(origin.firstUnitCode(), null, null, 0);
        matter.promised = filing.promised();
        matter.plan = filing.plan().stored();
        matter.pausing = Pausing.NEVER;
        matter.watch = new Watch(0, filing.watchAt());
        matter.closing = Closing.NONE;
        matter.chain = Chain.EMPTY;
        Facts facts =
                Facts.of("lane", origin.lane())
                        .and("unit", origin.firstUnitCode())
                        .and("promise", filing.promised().current())
                        .and("policy", origin.policyVersion())
                        .and("calendar", origin.calendarVersion())
                        .and("plan", matter.plan);
        matter.record(Step.FILE, filing.by(), origin.filedAt(), facts);
        return matter;
    }

    /** 受理. The clock has run since filing. */
    public void accept(Actor by, Instant at, Facts facts) {
        require(Step.ACCEPT);
        become(MatterState.ACCEPTED);
        acceptedAt = at;
        record(Step.ACCEPT, by, at, facts);
    }

    /** 不予受理, for a listed reason. */
    public void notAccept(Actor by, Instant at, Refusal reason, Facts facts) {
        require(Step.NOT_ACCEPT);
        become(MatterState.NOT_ACCEPTED);
        watch = new Watch(watch.warned(), null);
        record(Step.NOT_ACCEPT, by, at, facts.and("reason", reason));
    }

    /** The plan as decided; {@code route} is the route whose leg opens now. */
    public void follow(
            Actor by, Instant at, Plan rest, HandlingMode route, Step step, Facts facts) {
        require(step);
        begin();
        this.route = route;
        plan = rest.stored();
        record(step, by, at, facts.and("route", route).and("plan", plan));
    }

    /** Another unit holds the matter from now on; the clock runs on. */
    public void handTo(Actor by, Instant at, String toUnit, Step step, Facts facts) {
        require(step);
        String from = custody.unitCode();
        if (toUnit.equals(from)) {
            throw new StepRefused(step, "same-unit");
        }
        if (toUnit.equals(origin.subjectUnitCode())) {
            throw new StepRefused(step, "unit-concerned");
        }
        custody =
                (step == Step.RAISE ? custody.answering() : custody)
                        .movedTo(toUnit, step != Step.HAND_OVER);
        record(step, by, at, facts.and("from", from).and("to", toUnit));
    }

    /** 指定承办人. */
    public void assign(Actor by, Instant at, @Nullable Long staffId) {
        require(Step.ASSIGN);
        custody = custody.assignedTo(staffId);
        record(Step.ASSIGN, by, at, Facts.of("staff", staffId));
    }

    /** Stops the clock on the day. */
    public void pause(
            Actor by, Instant at, LocalDate today, PauseReason why, Instant until, Facts facts) {
        require(Step.ASK);
        become(MatterState.WAITING_FOR_RESIDENT);
        pausing = pausing.start(today, why);
        watch = new Watch(watch.warned(), until);
        record(Step.ASK, by, at, facts.and("reason", why));
    }

    /** The clock runs again; a promise that had not passed moves by the length of the pause. */
    public void resume(
            Actor by, Instant at, Step step, int length, @Nullable Promised moved, Facts facts) {
        require(step);
        become(MatterState.IN_HANDLING);
        pausing = pausing.end(length);
        if (moved != null) {
            promised = moved;
        }
        record(step, by, at, facts.and("days", length).and("promise", promised.current()));
    }

    /** The one lengthening that acceptance allows. */
    public void lengthen(Promised longer, Actor by, Instant at) {
        promised = longer;
        record(Step.CHOOSE_MODE, by, at, Facts.of("promise", longer.current()));
    }

    /** A step that changes nothing but the journal: reply, addition, internal note. */
    public void said(Step step, Actor by, Instant at, Facts facts) {
        require(step);
        record(step, by, at, facts);
    }

    /** 办结. On time is judged by the last of these. */
    public void finish(
            Actor by,
            Instant at,
            LocalDate today,
            Result result,
            int handlingDays,
            Instant settleAt,
            Facts facts) {
        require(Step.FINISH);
        become(MatterState.FINISHED);
        closing = closing.finished(result, at, today, handlingDays);
        plan = "";
        custody = custody.answering();
        watch = new Watch(watch.warned(), settleAt);
        record(Step.FINISH, by, at, facts.and("result", result).and("days", handlingDays));
    }

    /**
     * Marks a matter that no person handled, such as a booking of a free seat; figures leave it
     * out.
     */
    public void markAutomatic() {
        automatic = true;
    }

    /** 评价, once for each finish. */
    public void rate(Instant at, int stars, Facts facts) {
        require(Step.RATE);
        if (closing.rating() != null) {
            throw new StepRefused(Step.RATE, "rated-already");
        }
        closing = closing.rated(stars);
        record(Step.RATE, Actor.RESIDENT, at, facts.and("stars", stars));
    }

    /** 重新办理 on the first clock: the old promise stands. */
    public void reopen(Actor by, Instant at, LocalDate today, Facts facts) {
        require(Step.REOPEN);
        become(MatterState.REOPENED);
        closing = closing.reopenedAgain();
        if (!promised.passedOn(today)) {
            custody = custody.answeringNoMore();
        }
        record(Step.REOPEN, by, at, facts);
    }

    /** 撤回 by the resident. */
    public void withdraw(Instant at, LocalDate today, Facts facts) {
        require(Step.WITHDRAW);
        become(MatterState.WITHDRAWN);
        closing = closing.withdrawn(today);
        plan = "";
        watch = new Watch(watch.warned(), null);
        record(Step.WITHDRAW, Actor.RESIDENT, at, facts);
    }

    /** The window to reopen is over. */
    public void settle(Instant at) {
        require(Step.SETTLE);
        become(MatterState.SETTLED);
        watch = new Watch(watch.warned(), null);
        record(Step.SETTLE, Actor.SYSTEM, at, Facts.none());
    }

    /** A warning went out for the percent of the working time. */
    public void warned(int percent, Instant at) {
        require(Step.WARN);
        watch = new Watch(percent, watch.at());
        record(Step.WARN, Actor.SYSTEM, at, Facts.of("percent", percent));
    }

    /** When the deadline watch looks again. */
    public void watchAgain(@Nullable Instant next) {
        watch = new Watch(watch.warned(), next);
    }

    /** The promise has passed: whoever holds the matter now answers for it. */
    public void overdue() {
        watch = new Watch(100, watch.at());
        custody = custody.answering();
    }

    /** Refuses the step with the fact that forbids it, if one does. */
    public void require(Step step) {
        if (!step.allowedIn(state)) {
            throw new StepRefused(step, "state." + state);
        }
    }

    private void begin() {
        if (state == MatterState.ACCEPTED) {
            become(MatterState.IN_HANDLING);
        }
    }

    private void become(MatterState next) {
        state = next;
        open = next.isOpen();
    }

    private void record(Step step, Actor by, Instant at, Facts facts) {
        String line = facts.line();
        Chain head = chain.next(id, at, step, by, line);
        unsaved.add(
                new JournalEntry(
                        id.value(),
                        head.seq(),
                        at,
                        step.name(),
                        by.code(),
                        line,
                        chain.hash(),
                        head.hash()));
        chain = head;
    }

    List<JournalEntry> takeUnsaved() {
        List<JournalEntry> entries = List.copyOf(unsaved);
        unsaved.clear();
        return entries;
    }

    public MatterId id() {
        return id;
    }

    public @Nullable Integer version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    public Lane lane() {
        return origin.lane();
    }

    public MatterState state() {
        return state;
    }

    public Custody custody() {
        return custody;
    }

    public Promised promised() {
        return promised;
    }

    public Plan plan() {
        return Plan.parse(plan);
    }

    public @Nullable HandlingMode route() {
        return route;
    }

    public Pausing pausing() {
        return pausing;
    }

    public Watch watch() {
        return watch;
    }

    public Closing closing() {
        return closing;
    }

    /** Number of the last journal entry; the natural key of what a step causes. */
    public int journalSeq() {
        return chain.seq();
    }
}
