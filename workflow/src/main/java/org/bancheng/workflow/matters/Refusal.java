package org.bancheng.workflow.matters;

/** The listed reasons not to accept a matter; each names the right route to the resident. */
public enum Refusal {
    /** 涉法涉诉. */
    LITIGATION,
    /** 正在办理或已终结且无新情况. */
    ALREADY_IN_PROCESS,
    /** 民事纠纷. */
    PRIVATE_DISPUTE,
    /** 不属于本机关职责. */
    NOT_THIS_AUTHORITY
}
