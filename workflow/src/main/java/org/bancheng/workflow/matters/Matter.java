package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 事项: what is handled, whatever its lane. It guards its own steps: one that its state does not
 * allow is refused here, whoever asks. Each step writes its line of the journal; both are saved
 * together.
 */
public class Matter extends ResidentsMatter {

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
                        .and("plan", matter.plan)
                        .and("follows", filing.follows());
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
        // Who passes an overdue matter on answers for it, whether or not the watch has come by yet.
        custody =
                (step == Step.RAISE || promised.passedAt(at) ? custody.answering() : custody)
                        .movedTo(toUnit, step != Step.HAND_OVER);
        if (step != Step.RAISE) { // whoever takes over decides anew; an overdue one only rises
            refusing = Refusing.NONE;
        }
        record(step, by, at, facts.and("from", from).and("to", toUnit));
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

    /** The same number of working days by a calendar published since; later or as it was. */
    public void reissue(Promised again, Instant at, Facts facts) {
        require(Step.REISSUE);
        promised = again;
        record(Step.REISSUE, Actor.SYSTEM, at, facts.and("promise", again.current()));
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
        if (result == Result.REFUSED) {
            throw new StepRefused(Step.FINISH, "second-signature");
        }
        close(Step.FINISH, by, at, today, result, handlingDays, settleAt, facts);
    }

    /** 未办成, at the second signature: there is no other way to it (design 3). */
    public void signRefusal(
            Actor by,
            String unit,
            Instant at,
            LocalDate today,
            int handlingDays,
            Instant settleAt,
            Facts facts) {
        requireSecond(by, unit);
        close(
                Step.SIGN_REFUSAL,
                by,
                at,
                today,
                Result.REFUSED,
                handlingDays,
                settleAt,
                facts.and("unit", unit));
    }

    private void close(
            Step step,
            Actor by,
            Instant at,
            LocalDate today,
            Result result,
            int handlingDays,
            Instant settleAt,
            Facts facts) {
        become(MatterState.FINISHED);
        closing = closing.finished(result, at, today, handlingDays);
        plan = "";
        custody = custody.answering();
        watch = new Watch(watch.warned(), settleAt);
        record(step, by, at, facts.and("result", result).and("days", handlingDays));
    }

    /**
     * Marks a matter that no person handled, such as a booking of a free seat; figures leave it
     * out.
     */
    public void markAutomatic() {
        automatic = true;
    }

    /** 重新办理 on the first clock: the old promise stands. */
    public void reopen(Actor by, Instant at, LocalDate today, Facts facts) {
        comeBack(Step.REOPEN, by, at, today, facts);
    }

    /** 又出现了: the same, however long ago it was finished. */
    public void relapse(Actor by, Instant at, LocalDate today, Facts facts) {
        comeBack(Step.RELAPSE, by, at, today, facts);
    }

    private void comeBack(Step step, Actor by, Instant at, LocalDate today, Facts facts) {
        require(step);
        become(MatterState.REOPENED);
        closing = closing.reopenedAgain();
        if (!promised.passedOn(today)) {
            custody = custody.answeringNoMore();
        }
        record(step, by, at, facts);
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

    private void begin() {
        if (state == MatterState.ACCEPTED) {
            become(MatterState.IN_HANDLING);
        }
    }
}
