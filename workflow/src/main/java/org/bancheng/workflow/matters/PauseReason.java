package org.bancheng.workflow.matters;

/** The listed reasons to stop the clock. */
public enum PauseReason {
    /** 等待申请人补充. */
    RESIDENT,
    /** 等待第三方 (检验、鉴定、外单位回函). */
    THIRD_PARTY,
    /** 不可抗力. */
    FORCE_MAJEURE;

    /** Whether a file has to prove it: what is asked of the resident proves itself. */
    public boolean wantsProof() {
        return this != RESIDENT;
    }
}
