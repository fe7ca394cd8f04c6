package org.bancheng.workflow.consultation;

/** What a party answers, always with words. */
public enum Opinion {
    /** 同意. */
    AGREE,
    /** 有条件同意. */
    CONDITIONS,
    /** 不属本单位职责. */
    NOT_OURS
}
