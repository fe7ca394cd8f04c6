package org.bancheng.workflow.outreach;

/**
 * How many sign-ups of a session stand where; each is one person or a party.
 *
 * @param waiting in line
 * @param attended checked in
 */
public record Turnout(int booked, int waiting, int attended) {

    static final Turnout NONE = new Turnout(0, 0, 0);
}
