package org.bancheng.workflow.people;

/** The roles of design 9; they add up. */
public enum Role {
    /** 窗口人员. */
    WINDOW_CLERK,
    /** 受理员. */
    TRIAGE_OFFICER,
    /** 承办人. */
    HANDLER,
    /** 分管领导: own unit and below. */
    LEADER,
    /** 督办: never on a matter they handled. */
    SUPERVISOR,
    /** 线索专员: the only readers of tips. */
    TIP_OFFICER,
    /** 活动管理员. */
    OUTREACH_MANAGER,
    /** 奖励发放员: sees a payment code and an amount, never a tip. */
    PAYMENT_OFFICER,
    /** Administrator: no content of any lane. */
    ADMINISTRATOR
}
