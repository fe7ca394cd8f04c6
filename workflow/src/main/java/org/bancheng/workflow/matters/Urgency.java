package org.bancheng.workflow.matters;

/** How soon a matter wants to be looked at; it never shortens or lengthens the promise. */
public enum Urgency {
    NORMAL,
    URGENT,
    EMERGENCY
}
