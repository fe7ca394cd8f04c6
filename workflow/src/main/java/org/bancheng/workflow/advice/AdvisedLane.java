package org.bancheng.workflow.advice;

/** Where the answers lead: one of the three lanes, or straight to the emergency call. */
public enum AdvisedLane {
    PETITION,
    TIP,
    SIGNUP,
    /** No form at all: 110, or 12110 by message. */
    EMERGENCY_110
}
