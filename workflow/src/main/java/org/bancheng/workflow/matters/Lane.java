package org.bancheng.workflow.matters;

/** The intake a matter came through (通道); the lane owns the content. */
public enum Lane {
    /** “办不成事”反映. */
    PETITION,
    /** 毒品线索举报. */
    TIP,
    /** 禁毒活动报名. */
    SIGNUP
}
