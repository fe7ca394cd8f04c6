package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理: what the handler does from the first leg to the finish. Every step is one transaction. A
 * tip's words never come here: its lane seals them itself and passes none.
 */
@Service
@Transactional
public class Handling {

    private final Grasp grasp;
    private final MatterStore store;
    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Pauses pauses;
    private final PauseFiles proofs;
    private final Correspondence correspondence;
    private final Announcer announcer;
    private final MergedMatters merged;
    private final StepTime time;

    Handling(
            Grasp grasp,
            MatterStore store,
            Legwork legwork,
            Reckoning reckoning,
            Pauses pauses,
            PauseFiles proofs,
            Correspondence correspondence,
            Announcer announcer,
            MergedMatters merged,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.pauses = pauses;
        this.proofs = proofs;
        this.correspondence = correspondence;
        this.announcer = announcer;
        this.merged = merged;
        this.time = time;
    }

    /** 完成环节: says what was done and opens the plan's next route. */
    public void completeLeg(Person by, MatterId id, int version, @Nullable String whatWasDone) {
        Matter matter = grasp.take(by, id, version, Step.COMPLETE_LEG);
        legwork.advance(matter, whatWasDone, by.actor(), time.now(matter.lane()));
        store.save(matter);
    }

    /**
     * 暂停计时: asks the resident (or waits for somebody else) and stops the clock, as far as the cap
     * allows.
     */
    public void ask(Person by, MatterId id, int version, PauseReason why, @Nullable String words) {
        ask(by, id, version, why, words, PauseGrounds.said(words));
    }

    /**
     * The same, with what the pause rests on where that is not what is asked.
     *
     * @throws TextRefused when it rests on no words, or the reason wants a file and none is there
     */
    public void ask(
            Person by,
            MatterId id,
            int version,
            PauseReason why,
            @Nullable String words,
            PauseGrounds grounds) {
        Matter matter = grasp.take(by, id, version, Step.ASK);
        Instant at = time.now(matter.lane());
        byte[] sealed = write(matter, Message.Kind.REQUEST, by, words, at);
        PauseGrounds shown = grounds(matter, why, grounds);
        int files = shown.files().size();
        Facts facts = Facts.of("files", files == 0 ? null : files).digest(sealed);
        pauses.start(matter, by.actor(), why, shown, at, facts);
        if (files > 0) {
            proofs.keep(id, matter.journalSeq(), shown.files(), by);
        }
        announcer.tell(Kind.ASKED, matter, at, Map.of("reason", why.name()));
        store.save(matter);
    }

    /** Ends a pause before its cap. */
    public void resume(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.RESUME);
        pauses.end(matter, by.actor(), Step.RESUME, time.now(matter.lane()), Facts.none());
        store.save(matter);
    }

    /** 回复 on the way. */
    public void reply(Person by, MatterId id, int version, @Nullable String words) {
        Matter matter = grasp.take(by, id, version, Step.REPLY);
        Instant at = time.now(matter.lane());
        byte[] sealed = write(matter, Message.Kind.REPLY, by, words, at);
        matter.said(Step.REPLY, by.actor(), at, Facts.none().digest(sealed));
        announcer.tell(Kind.REPLIED, matter, at, Map.of());
        store.save(matter);
    }

    /**
     * A word to the resident after the finish, which opens nothing again: such as that the cause is
     * gone. By those who may reply; the journal has it as a note on what was told.
     */
    public void tellAfterwards(Person by, MatterId id, int version, String words) {
        Matter matter = grasp.take(by, id, version, Step.NOTE);
        Rights.require(by, Step.REPLY, matter.lane());
        Instant at = time.now(matter.lane());
        byte[] sealed = write(matter, Message.Kind.REPLY, by, words, at);
        matter.said(Step.NOTE, by.actor(), at, Facts.of("what", "TOLD").digest(sealed));
        announcer.tell(Kind.REPLIED, matter, at, Map.of());
        store.save(matter);
    }

    /** 内部备注: no resident ever reads it. */
    public void note(Person by, MatterId id, int version, @Nullable String words) {
        Matter matter = grasp.take(by, id, version, Step.NOTE);
        Instant at = time.now(matter.lane());
        String note = LaneWords.required(matter, Step.NOTE, words, Texts.LONGEST);
        byte[] sealed = note == null ? null : correspondence.note(id, by.id(), note, at);
        matter.said(Step.NOTE, by.actor(), at, Facts.none().digest(sealed));
        store.save(matter);
    }

    /**
     * 办结 with a result and the answer the resident reads.
     *
     * @throws org.bancheng.workflow.matters.StepRefused for REFUSED, which finishes at a second
     *     signature only
     */
    public void finish(
            Person by, MatterId id, int version, Result result, @Nullable String answer) {
        Matter matter = grasp.take(by, id, version, Step.FINISH);
        Instant at = time.now(matter.lane());
        byte[] sealed = write(matter, Message.Kind.RESULT, by, answer, at);
        LocalDate today = Shanghai.dateOf(at);
        int days = reckoning.workingDays(matter.origin().filedOn(), today);
        matter.finish(
                by.actor(),
                at,
                today,
                result,
                days,
                reckoning.windowEnds(matter, today),
                Facts.none().digest(sealed));
        legwork.finish(matter, at);
        announcer.tell(Kind.FINISHED, matter, at, Map.of("result", result.name()));
        merged.answered(matter, at);
        store.save(matter);
    }

    /** A tip's grounds are sealed by its lane, which passes none. */
    private static PauseGrounds grounds(Matter matter, PauseReason why, PauseGrounds given) {
        String words = LaneWords.optional(matter, Step.ASK, given.words());
        if (matter.lane() == Lane.TIP || !why.wantsProof()) {
            return PauseGrounds.said(words);
        }
        if (words == null) {
            throw new TextRefused("pause.proof");
        }
        if (given.files().isEmpty()) {
            throw new TextRefused("pause.file");
        }
        return new PauseGrounds(words, given.files());
    }

    private byte @Nullable [] write(
            Matter matter, Message.Kind kind, Person by, @Nullable String words, Instant at) {
        String said = LaneWords.required(matter, Step.REPLY, words, Texts.LONGEST);
        return said == null ? null : correspondence.write(matter.id(), kind, by.id(), said, at);
    }
}
