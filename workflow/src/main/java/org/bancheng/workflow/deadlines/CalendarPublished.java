package org.bancheng.workflow.deadlines;

/**
 * A version of a calendar year came into force: open promises that count days of that year may have
 * to be issued again.
 */
public record CalendarPublished(int year, int version, String notice) {}
