package org.bancheng.workflow.causes;

/** What is left of an answer for one unit to send. */
public record AnswerWaiting(
        long answer, long cause, String causeTitle, String reference, String title, String words) {}
