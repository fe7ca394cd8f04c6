package org.bancheng.workflow.holding;

/** Whom a second of a matter belongs to; where several would fit, the first of this order. */
public enum Holder {
    /** Weekends and holidays, midnight to midnight in Asia/Shanghai. */
    REST_DAYS,
    /** An expert, another authority, or what nobody can change. */
    THIRD_PARTY,
    /** Asked for something; or the matter was finished and not yet reopened. */
    RESIDENT,
    /** Any unit but the one that has the matter in the end. */
    OTHER_UNIT,
    /** The unit that has the matter now, or finished it. */
    THIS_UNIT
}
