package org.bancheng.workflow.care;

/** What became of an offer of care. */
public enum CareState {
    /** The resident has not answered. */
    OFFERED,
    /** Wanted; the visit is to come. */
    AGREED,
    /** Not wanted. */
    DECLINED,
    /** Done and written down. */
    SERVED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The matter was over before anybody answered. */
    ENDED;

    public boolean isOpen() {
        return this == OFFERED || this == AGREED;
    }
}
