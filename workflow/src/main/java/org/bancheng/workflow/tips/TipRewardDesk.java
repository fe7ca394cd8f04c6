package org.bancheng.workflow.tips;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 奖励通知, by an officer of the tip: how much, or why none. Whoever handles the tip never learns who
 * collects it.
 */
@Service
@Transactional
public class TipRewardDesk {

    private final Grasp grasp;
    private final MatterStore store;
    private final TipReading reading;
    private final TipKeys keys;
    private final Tips tips;
    private final TipRewards rewards;
    private final Announcer announcer;
    private final StepTime time;

    TipRewardDesk(
            Grasp grasp,
            MatterStore store,
            TipReading reading,
            TipKeys keys,
            Tips tips,
            TipRewards rewards,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.reading = reading;
        this.keys = keys;
        this.tips = tips;
        this.rewards = rewards;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * The sender is told that there is a reward and may claim it with the code for two months.
     *
     * @param yuan whole yuan, within the bounds of the policy
     * @param words beside it; may be blank
     */
    public TipFile offer(Person by, Vault vault, TipFile shown, int yuan, String words) {
        return decide(
                by,
                vault,
                shown,
                RewardState.OFFERED,
                words,
                held -> rewards.offer(held.id(), held.key(), yuan));
    }

    /** The sender is told that there is none, and why. */
    public TipFile decline(Person by, Vault vault, TipFile shown, String words) {
        String reason = Texts.bounded(words);
        return decide(
                by, vault, shown, RewardState.DECLINED, reason, held -> rewards.decline(held.id()));
    }

    /** How many rewards of the officer's unit stand how. */
    @Transactional(readOnly = true)
    public Map<RewardState, Integer> counts(Person officer) {
        TipOfficers.requireOfficer(officer);
        return rewards.counts(officer.unitCode());
    }

    private record Held(MatterId id, TipKey key) {}

    private TipFile decide(
            Person by,
            Vault vault,
            TipFile shown,
            RewardState what,
            String words,
            Function<Held, Boolean> decision) {
        Matter shownAs = shown.file().matter();
        MatterId id = shownAs.id();
        TipKey key = keys.open(by, vault, id);
        Matter matter = grasp.take(by, id, Objects.requireNonNull(shownAs.version()), Step.REWARD);
        if (!decision.apply(new Held(id, key))) {
            throw new StepRefused(Step.REWARD, "reward-decided");
        }
        Instant hour = time.now(Lane.TIP);
        if (!words.isBlank()) {
            tips.say(id, key, true, Message.Kind.REPLY, Texts.bounded(words), hour);
        }
        matter.said(Step.REWARD, by.actor(), hour, Facts.of("what", what));
        announcer.tell(Kind.REPLIED, matter, hour, Map.of());
        store.save(matter);
        return reading.read(by, shownAs.origin().reference(), key);
    }
}
