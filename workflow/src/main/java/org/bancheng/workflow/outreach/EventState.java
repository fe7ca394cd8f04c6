package org.bancheng.workflow.outreach;

/** What the public sees of an event. */
public enum EventState {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
