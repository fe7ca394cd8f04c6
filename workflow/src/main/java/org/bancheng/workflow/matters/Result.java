package org.bancheng.workflow.matters;

/** What came of it (办理结果); “closed” alone does not exist. */
public enum Result {
    /** 办成. */
    ACHIEVED,
    /** 部分办成. */
    PARTLY,
    /** 解释疏导. */
    EXPLAINED,
    /** 未办成: wants a legal basis, what was tried and a second signature. */
    REFUSED
}
