package org.bancheng.workflow.tips;

import java.util.function.Consumer;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of the officers who read tips. Every method wants the officer's open vault; the steps
 * are those of every lane, the words are sealed with the tip's key. A step gives the tip as it is
 * afterwards, which is no further opening.
 *
 * <p>All throw {@link NoSuchMatter} when the officer may not read the tip: for them there is none.
 */
@Service
@Transactional
public class TipDesk {

    private final TipReading reading;
    private final MatterFiles files;
    private final Triage triage;
    private final Handling handling;
    private final Tips tips;
    private final TipKeys keys;
    private final TipRouting routing;
    private final TipEndings endings;
    private final StepTime time;

    TipDesk(
            TipReading reading,
            MatterFiles files,
            Triage triage,
            Handling handling,
            Tips tips,
            TipKeys keys,
            TipRouting routing,
            TipEndings endings,
            StepTime time) {
        this.reading = reading;
        this.files = files;
        this.triage = triage;
        this.handling = handling;
        this.tips = tips;
        this.keys = keys;
        this.routing = routing;
        this.endings = endings;
        this.time = time;
    }

    /** Opens a tip to read it; the sender is told how many officers did. */
    public TipFile open(Person by, Vault vault, String reference) {
        return reading.open(by, vault, reference);
    }

    /** 受理; a plan other than the advised one has its reason. */
    public TipFile accept(
            Person by, Vault vault, TipFile shown, Plan plan, @Nullable String reason) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    at.reason(plan, reason);
                    triage.accept(by, at.id, at.version, new Decision(plan, null));
                    at.tellIfLonger(reason);
                });
    }

    /** 不予受理, with words for the sender. */
    public TipFile notAccept(Person by, Vault vault, TipFile shown, Refusal reason, String words) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    triage.notAccept(by, at.id, at.version, reason, null);
                    endings.ended(at.id);
                    at.tell(Message.Kind.RESULT, words);
                });
    }

    /** 选择办理方式; a plan other than the one in force has its reason. */
    public TipFile chooseMode(
            Person by, Vault vault, TipFile shown, Plan plan, @Nullable String reason) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    at.reason(plan, reason);
                    triage.chooseMode(by, at.id, at.version, new Decision(plan, null));
                    at.tellIfLonger(reason);
                });
    }

    /** 完成环节: what was done stays in the office. */
    public TipFile completeLeg(Person by, Vault vault, TipFile shown, String whatWasDone) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    handling.completeLeg(by, at.id, at.version, null);
                    at.note(whatWasDone);
                });
    }

    /** 暂停计时: asks the sender, who sees it with the receipt code. */
    public TipFile ask(Person by, Vault vault, TipFile shown, PauseReason why, String words) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    handling.ask(by, at.id, at.version, why, null);
                    at.tell(Message.Kind.REQUEST, words);
                });
    }

    public TipFile resume(Person by, Vault vault, TipFile shown) {
        return step(by, vault, shown, at -> handling.resume(by, at.id, at.version));
    }

    /** 回复 on the way. */
    public TipFile reply(Person by, Vault vault, TipFile shown, String words) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    handling.reply(by, at.id, at.version, null);
                    at.tell(Message.Kind.REPLY, words);
                });
    }

    /** 内部备注. */
    public TipFile note(Person by, Vault vault, TipFile shown, String words) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    handling.note(by, at.id, at.version, null);
                    at.note(words);
                });
    }

    /** 办结, with the answer the sender reads. */
    public TipFile finish(Person by, Vault vault, TipFile shown, Result result, String answer) {
        return step(
                by,
                vault,
                shown,
                at -> {
                    handling.finish(by, at.id, at.version, result, null);
                    endings.finished(at.id, result);
                    at.tell(Message.Kind.RESULT, answer);
                });
    }

    /**
     * 转办 to the anti-drug unit another place belongs to: its officers are wrapped in, this unit's
     * are out.
     *
     * @throws TipRefused when nobody there could read it
     */
    public void handOver(Person by, Vault vault, TipFile shown, String toUnit, String reason) {
        TipRouting.Readers readers =
                routing.in(toUnit).orElseThrow(() -> new TipRefused("tip.unit-nobody"));
        requireAbovePolice(shown, toUnit);
        move(
                by,
                vault,
                shown,
                readers,
                reason,
                at -> triage.handOver(by, at.id, at.version, toUnit, null));
    }

    /**
     * 提级 to the anti-drug unit above; the same happens to the keys.
     *
     * @throws TipRefused when there is none above, or nobody there could read it
     */
    public void escalate(Person by, Vault vault, TipFile shown, String reason) {
        String unit = shown.file().matter().custody().unitCode();
        TipRouting.Readers readers =
                routing.above(unit).orElseThrow(() -> new TipRefused("tip.unit-nobody"));
        move(by, vault, shown, readers, reason, at -> triage.escalate(by, at.id, at.version, null));
    }

    /** What concerns police never gets to a unit below the one that was meant to keep it. */
    private void requireAbovePolice(TipFile shown, String toUnit) {
        String holder = shown.file().matter().custody().unitCode();
        if (shown.content().concernsPolice() && routing.isBelow(toUnit, holder)) {
            throw new TipRefused("tip.police-below");
        }
    }

    private void move(
            Person by,
            Vault vault,
            TipFile shown,
            TipRouting.Readers readers,
            String reason,
            Consumer<TipInHand> step) {
        TipInHand hand = hand(by, vault, shown);
        step.accept(hand);
        hand.note(reason);
        keys.handTo(hand.id, hand.key, readers.officers(), by.id());
    }

    private TipFile step(Person by, Vault vault, TipFile shown, Consumer<TipInHand> step) {
        TipInHand hand = hand(by, vault, shown);
        step.accept(hand);
        return reading.read(by, shown.file().matter().origin().reference(), hand.key);
    }

    private TipInHand hand(Person by, Vault vault, TipFile shown) {
        TipKey key = keys.open(by, vault, shown.file().matter().id());
        return new TipInHand(tips, files, by, shown, key, time.now(Lane.TIP));
    }
}
