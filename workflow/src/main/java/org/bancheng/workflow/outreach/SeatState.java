package org.bancheng.workflow.outreach;

/** Where a sign-up stands; its matter has states of its own. */
public enum SeatState {
    /** 已预约. */
    BOOKED,
    /** 候补中. */
    WAITING,
    /** 已取消. */
    CANCELLED,
    /** 候补未成. */
    LAPSED,
    /** 已签到. */
    ATTENDED
}
