package org.bancheng.workflow.care;

/** How a resident answered. */
public enum AnswerWay {
    /** By the receipt code. */
    CODE,
    /** On the telephone; a clerk wrote it down. */
    PHONE,
    /** At the counter; a clerk wrote it down. */
    COUNTER
}
