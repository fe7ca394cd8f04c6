package org.bancheng.workflow.tips;

import java.time.Instant;
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
    private final StepTime time;

    TipTracking(Tracking tracking, ResidentSteps resident, Tips tips, TipKeys keys, StepTime time) {
        this.tracking = tracking;
        this.resident = resident;
        this.tips = tips;
        this.keys = keys;
        this.time = time;
    }

    /**
     * The tip the code opens; a wrong code, no code at all and the code of another lane give the
     * same nothing.
     */
    @Transactional(readOnly = true)
    public Optional<TipStatus> find(String code) {
        return tip(code).map(matter -> show(matter, code));
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
        write(tip.id(), key(code, tip.id()), Message.Kind.REOPENING, text);
    }

    /** 撤回. */
    public void withdraw(String code) {
        required(code);
        resident.withdraw(code);
    }

    private TipStatus show(TrackedMatter matter, String code) {
        List<TipMessage> messages = tips.messages(matter.id(), key(code, matter.id()));
        List<TipMessage> replies = messages.stream().filter(TipMessage::fromOfficer).toList();
        Tips.Openings openings = tips.openings(matter.id());
        return new TipStatus(
                matter,
                replies,
                messages.size() - replies.size(),
                openings.times(),
                openings.officers());
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

    private TipKey key(String code, MatterId tip) {
        return keys.open(ReceiptCode.parse(code).orElseThrow(NoSuchMatter::new), tip);
    }

    private TrackedMatter required(String code) {
        return tip(code).orElseThrow(NoSuchMatter::new);
    }

    private Optional<TrackedMatter> tip(String code) {
        return tracking.find(code).filter(matter -> matter.lane() == Lane.TIP);
    }
}
