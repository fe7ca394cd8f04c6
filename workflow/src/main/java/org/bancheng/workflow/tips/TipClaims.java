package org.bancheng.workflow.tips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.rewards.Payment;
import org.bancheng.workflow.rewards.PaymentCode;
import org.bancheng.workflow.rewards.PaymentCodes;
import org.bancheng.workflow.rewards.RewardPayments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 领取奖励 with the receipt code alone. What is handed out is a payment code; the payment stands in a
 * table of its own, and nothing in the database leads from one to the other.
 */
@Service
public class TipClaims {

    private static final Logger LOG = LoggerFactory.getLogger(TipClaims.class);
    private static final int BATCH = 200;
    private static final int EARLY = 3; // working days before a notice is due

    private final MatterStore store;
    private final TipKeys keys;
    private final TipRewards rewards;
    private final RewardPayments payments;
    private final Announcer announcer;
    private final Calendars calendars;
    private final StepTime time;
    private final TransactionTemplate transaction;

    TipClaims(
            MatterStore store,
            TipKeys keys,
            TipRewards rewards,
            RewardPayments payments,
            Announcer announcer,
            Calendars calendars,
            StepTime time,
            TransactionTemplate transaction) {
        this.store = store;
        this.keys = keys;
        this.rewards = rewards;
        this.payments = payments;
        this.announcer = announcer;
        this.calendars = calendars;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Claims the reward; the payment code is shown to whoever holds the receipt code from now on.
     *
     * @throws StepRefused when none is offered, or its two months are over
     */
    @Transactional
    public void claim(String typed) {
        ReceiptCode code = ReceiptCode.parse(typed).orElseThrow(NoSuchMatter::new);
        Matter matter =
                store.findByReceipt(typed)
                        .filter(found -> found.lane() == Lane.TIP)
                        .orElseThrow(NoSuchMatter::new);
        MatterId tip = matter.id();
        matter.require(Step.CLAIM);
        TipKey key = keys.open(code, tip);
        TipReward reward = rewards.of(tip, key).orElseThrow(TipClaims::none);
        Integer yuan = reward.yuan();
        if (yuan == null || !rewards.claim(tip)) {
            throw none();
        }
        payments.open(PaymentCodes.of(code), yuan);
        matter.said(Step.CLAIM, Actor.RESIDENT, time.now(Lane.TIP), Facts.none());
        store.save(matter);
    }

    /** The reward as its sender sees it. */
    Optional<TipReward.Claimable> of(MatterId tip, TipKey key, ReceiptCode code) {
        return rewards.of(tip, key)
                .map(reward -> {
                    boolean claimed = reward.state() == RewardState.CLAIMED;
                    PaymentCode pays = claimed ? PaymentCodes.of(code) : null;
                    Payment payment = pays == null ? null : payments.of(pays).orElse(null);
                    return new TipReward.Claimable(reward, pays, payment);
                });
    }

    /**
     * What fell due in the night: officers are reminded of a notice before it is due, those above
     * hear of one that is late, and what was not claimed or collected in time lapses. A second call
     * finds nothing to do: a letter has its name.
     */
    public void sweep() {
        Instant hour = time.now(Lane.TIP);
        LocalDate today = Shanghai.dateOf(hour);
        for (MatterId tip : rewards.dueBy(calendars.current().plus(today, EARLY), BATCH)) {
            transaction.executeWithoutResult(status -> remind(tip, hour));
        }
        int lapsed = 0;
        for (MatterId tip : rewards.unclaimed(BATCH)) {
            Boolean done = transaction.execute(status -> lapse(tip, hour));
            lapsed += Boolean.TRUE.equals(done) ? 1 : 0;
        }
        LOG.info("Rewards: {} not claimed, {} not collected", lapsed, payments.expire());
    }

    private void remind(MatterId tip, Instant hour) {
        Matter matter = store.load(tip);
        announcer.tell(Kind.WARNED, matter, null, hour, Map.of());
        if (rewards.isLate(tip)) {
            announcer.tell(Kind.OVERDUE, matter, null, hour, Map.of());
        }
    }

    private boolean lapse(MatterId tip, Instant hour) {
        if (!rewards.lapse(tip)) {
            return false;
        }
        Matter matter = store.load(tip);
        matter.said(Step.REWARD, Actor.SYSTEM, hour, Facts.of("what", RewardState.LAPSED));
        store.save(matter);
        return true;
    }

    private static StepRefused none() {
        return new StepRefused(Step.CLAIM, "reward-none");
    }
}
