package org.bancheng.workflow.tips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.ReceiptPair;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a sender does with the receipt code: the state through the steps of every resident, the
 * words through the tip's own key.
 */
@Service
@Transactional
public class TipTracking {

    private final Tracking tracking;
    private final ResidentSteps resident;
    private final Tips tips;
    private final TipKeys keys;
    private final ErasureDates erasures;
    private final TipEndings endings;
    private final TipClaims claims;
    private final StepTime time;

    TipTracking(
            Tracking tracking,
            ResidentSteps resident,
            Tips tips,
            TipKeys keys,
            ErasureDates erasures,
            TipEndings endings,
            TipClaims claims,
            StepTime time) {
        this.tracking = tracking;
        this.resident = resident;
        this.tips = tips;
        this.keys = keys;
        this.erasures = erasures;
        this.endings = endings;
        this.claims = claims;
        this.time = time;
    }

    /**
     * The tip the code opens; a wrong code, no code at all and the code of another lane give the
     * same nothing.
     */
    public Optional<TipStatus> find(String code) {
        return tip(code).map(matter -> show(matter, code));
    }

    /** The day on which the tip the code opened was erased, if it was; there is no more to tell. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> erasedOn(String code) {
        return tracking.find(code).flatMap(matter -> erasures.erasedOn(matter.id()));
    }

    /**
     * Answers what was asked, or adds something. The same words sent twice in a row are one
     * message.
     */
    public void say(String code, String words) {
        String text = Texts.bounded(words);
        TrackedMatter tip = required(code);
        boolean asked = tip.state() == MatterState.WAITING_FOR_RESIDENT;
        TipKey key = key(code, tip.id());
        if (!isSaid(tip.id(), key, text)) {
            resident.say(code, null);
            write(tip.id(), key, asked ? Message.Kind.ANSWER : Message.Kind.ADDITION, text);
        }
    }

    /**
     * 评价.
     *
     * @param stars 5 (非常满意) to 1 (非常不满意)
     */
    public void rate(String code, int stars, @Nullable String words) {
        TrackedMatter tip = required(code);
        resident.rate(code, stars, null);
        if (words != null && !words.isBlank()) {
            write(tip.id(), key(code, tip.id()), Message.Kind.RATING, Texts.bounded(words));
        }
    }

    /** 重新办理, with the reason. */
    public void reopen(String code, String words) {
        TrackedMatter tip = required(code);
        String text = Texts.bounded(words);
        resident.reopen(code, null);
        endings.goesOn(tip.id());
        write(tip.id(), key(code, tip.id()), Message.Kind.REOPENING, text);
    }

    /** 撤回. */
    public void withdraw(String code) {
        TrackedMatter tip = required(code);
        resident.withdraw(code);
        endings.ended(tip.id());
    }

    private TipStatus show(TrackedMatter matter, String code) {
        Optional<TipKey> key = found(code, matter.id());
        List<TipMessage> messages =
                key.map(open -> tips.messages(matter.id(), open)).orElse(List.of());
        ReceiptCode receipt = ReceiptCode.parse(code).orElseThrow(NoSuchMatter::new);
        List<TipMessage> replies = messages.stream().filter(TipMessage::fromOfficer).toList();
        Tips.Openings openings = tips.openings(matter.id());
        return new TipStatus(
                matter,
                replies,
                messages.size() - replies.size(),
                openings.times(),
                openings.officers(),
                erasures.of(matter.id()),
                key.flatMap(open -> claims.of(matter.id(), open, receipt)).orElse(null),
                origin(matter.id(), key));
    }

    private TipStatus.Origin origin(MatterId tip, Optional<TipKey> key) {
        return key.map(open -> tips.content(tip, open).sender() == null)
                .map(own -> own ? TipStatus.Origin.TIP : TipStatus.Origin.MOVED)
                .orElse(TipStatus.Origin.LOCKED);
    }

    private boolean isSaid(MatterId tip, TipKey key, String text) {
        List<TipMessage> before = tips.messages(tip, key);
        return !before.isEmpty()
                && !before.getLast().fromOfficer()
                && before.getLast().text().equals(text);
    }

    private void write(MatterId tip, TipKey key, Message.Kind kind, String text) {
        Instant hour = time.now(Lane.TIP);
        tips.say(tip, key, false, kind, text, hour);
    }

    /**
     * @throws StepRefused when no officer has locked it for this code yet
     */
    private TipKey key(String code, MatterId tip) {
        return found(code, tip).orElseThrow(() -> new StepRefused(Step.ADD, "tip-not-yet"));
    }

    /** Empty for one that was sealed over and waits for an officer to lock it for the code. */
    private Optional<TipKey> found(String typed, MatterId tip) {
        ReceiptCode code = ReceiptCode.parse(typed).orElseThrow(NoSuchMatter::new);
        Optional<TipKey> key = keys.find(code, tip);
        if (key.isEmpty()) {
            tips.awaitReceipt(tip, ReceiptPair.of(code).open());
        }
        return key;
    }

    private TrackedMatter required(String code) {
        return tip(code).orElseThrow(NoSuchMatter::new);
    }

    private Optional<TrackedMatter> tip(String code) {
        return tracking.find(code)
                .filter(matter -> matter.lane() == Lane.TIP)
                .filter(matter -> erasures.erasedOn(matter.id()).isEmpty());
    }
}
