package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.ExtensionLine.Outcome;
import org.bancheng.workflow.handling.MatterRecords.PromiseCause;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期: the handler asks with a reason the resident will read, the responsible leader decides. Every
 * step is one transaction.
 */
@Service
@Transactional
public class Extensions {

    private static final int LONGEST = 500;

    private final Grasp grasp;
    private final MatterStore store;
    private final ExtensionRecords requests;
    private final MatterRecords records;
    private final Reckoning reckoning;
    private final Legwork legwork;
    private final Announcer announcer;
    private final StepTime time;

    Extensions(
            Grasp grasp,
            MatterStore store,
            ExtensionRecords requests,
            MatterRecords records,
            Reckoning reckoning,
            Legwork legwork,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.requests = requests;
        this.records = records;
        this.reckoning = reckoning;
        this.legwork = legwork;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * 申请延期.
     *
     * @param days working days, 1 to the first limit
     * @throws org.bancheng.workflow.matters.StepRefused when there was one, one waits, the promise
     *     has passed, or the days are out of bounds
     */
    public void ask(Person by, MatterId id, int version, int days, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.ASK_EXTENSION);
        Instant at = time.now(matter.lane());
        String words = Texts.bounded(reason == null ? "" : reason, LONGEST);
        byte[] sealed = requests.seal(matter, words);
        matter.askExtension(by.actor(), at, Shanghai.dateOf(at), days, Facts.none().digest(sealed));
        requests.asked(matter, days, sealed, by.id(), at);
        announcer.tell(
                Kind.EXTENSION_ASKED,
                matter,
                at,
                Map.of("days", Integer.toString(days), "reason", words));
        store.save(matter);
    }

    /** 批准延期: the promise moves, the first stays on record, and the resident reads the reason. */
    public void grant(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.GRANT_EXTENSION);
        Instant at = time.now(matter.lane());
        LocalDate today = Shanghai.dateOf(at);
        Integer days = matter.extension().asked();
        Promised longer =
                days == null
                        ? matter.promised() // refused below
                        : Objects.requireNonNullElse(
                                reckoning.afterPause(matter, today, days), matter.promised());
        matter.grantExtension(by.actor(), at, today, longer, Facts.none());
        String reason = requests.waiting(id);
        requests.decided(matter, Outcome.GRANTED, by.id(), null, at);
        records.promised(matter, PromiseCause.EXTENDED, reason, at);
        matter.watchAgain(
                matter.pausing().since() == null
                        ? reckoning.nextWatch(matter, legwork.routeDue(matter))
                        : matter.watch().at());
        announcer.tell(Kind.PROMISE_CHANGED, matter, at, Map.of("reason", reason));
        store.save(matter);
    }

    /** 不批准延期, with the reason for whoever asked. */
    public void decline(Person by, MatterId id, int version, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.DECLINE_EXTENSION);
        Instant at = time.now(matter.lane());
        String words = Texts.bounded(reason == null ? "" : reason, LONGEST);
        matter.declineExtension(by.actor(), at, Facts.none());
        requests.decided(matter, Outcome.DECLINED, by.id(), words, at);
        announcer.tell(Kind.EXTENSION_DECLINED, matter, at, Map.of("reason", words));
        store.save(matter);
    }

    /** The date the resident would be told if the promise moved by the days now. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate foreseen(Matter matter, int days) {
        LocalDate today = Shanghai.dateOf(time.now(matter.lane()));
        Promised moved = reckoning.afterPause(matter, today, days);
        return moved == null ? matter.promised().current() : moved.current();
    }

    /** Every request, the latest first, for somebody who has the matter's file in hand. */
    @Transactional(readOnly = true)
    public List<ExtensionLine> of(MatterFile file) {
        return requests.of(file.matter());
    }
}
