package org.bancheng.workflow.tips;

/**
 * How the reward for a tip stands. Whether it was paid is not among it: who handles does not know.
 */
public enum RewardState {
    /** 待通知: the case is solved, the notice is due. */
    DUE,
    /** 不予奖励, with the reason. */
    DECLINED,
    /** 已通知: the sender may claim. */
    OFFERED,
    /** 已领码: the sender has the payment code. */
    CLAIMED,
    /** 逾期未领. */
    LAPSED
}
