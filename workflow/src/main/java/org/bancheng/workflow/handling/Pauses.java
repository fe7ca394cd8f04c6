package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterRecords.PromiseCause;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.stereotype.Component;

/**
 * 暂停计时: listed reasons with proof, a cap on the sum, and a promise that moves by exactly the
 * working dates in (start, end].
 */
@Component
class Pauses {

    private final Reckoning reckoning;
    private final MatterRecords records;
    private final Legwork legwork;
    private final Announcer announcer;

    Pauses(Reckoning reckoning, MatterRecords records, Legwork legwork, Announcer announcer) {
        this.reckoning = reckoning;
        this.records = records;
        this.legwork = legwork;
        this.announcer = announcer;
    }

    void start(
            Matter matter,
            Actor by,
            PauseReason why,
            PauseGrounds grounds,
            Instant at,
            Facts facts) {
        if (!reckoning.mayPause(matter)) {
            throw new StepRefused(Step.ASK, "pause-cap");
        }
        LocalDate today = Shanghai.dateOf(at);
        matter.pause(by, at, today, why, reckoning.pauseEnds(matter, today), facts);
        records.paused(matter, why, today, grounds);
    }

    void end(Matter matter, Actor by, Step step, Instant at, Facts facts) {
        LocalDate since = Objects.requireNonNull(matter.pausing().since());
        LocalDate today = lastDay(matter, since, Shanghai.dateOf(at));
        int length = reckoning.pauseLength(since, today);
        Promised moved = reckoning.afterPause(matter, since, length);
        matter.resume(by, at, step, length, moved, facts);
        records.resumed(matter, today, length);
        if (moved != null) {
            records.promised(matter, PromiseCause.PAUSE, null, at);
            announcer.tell(
                    Kind.PROMISE_CHANGED, matter, at, Map.of("days", Integer.toString(length)));
        }
        matter.watchAgain(reckoning.nextWatch(matter, legwork.routeDue(matter)));
    }

    /** However late somebody notices, a pause ends when its cap is used up. */
    private LocalDate lastDay(Matter matter, LocalDate since, LocalDate today) {
        LocalDate cap = Shanghai.dateOf(reckoning.pauseEnds(matter, since)).minusDays(1);
        return cap.isBefore(today) ? cap : today;
    }
}
