package org.bancheng.workflow.tips;

import java.time.LocalDate;
import org.bancheng.workflow.rewards.Payment;
import org.bancheng.workflow.rewards.PaymentCode;
import org.jspecify.annotations.Nullable;

/**
 * The reward for a tip (毒品违法犯罪举报奖励办法, 2018).
 *
 * @param noticeDue the last day of the 15 working days after the case was solved
 * @param yuan whole yuan; none before the notice
 * @param claimUntil the last day on which it may be claimed; none before the notice
 */
public record TipReward(
        RewardState state,
        LocalDate noticeDue,
        @Nullable Integer yuan,
        @Nullable LocalDate claimUntil) {

    /**
     * The same for the sender, who alone knows the payment code and whether it was paid.
     *
     * @param code none before it was claimed
     */
    public record Claimable(
            TipReward reward, @Nullable PaymentCode code, @Nullable Payment payment) {}
}
