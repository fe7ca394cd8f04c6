package org.bancheng.notification.outbox;

/** Whom a message is for. */
public enum Audience {
    /** Whose matter it is. */
    RESIDENT,
    /** Whoever has it in hand. */
    CLERK,
    /** Whoever answers for the unit. */
    LEADER
}
