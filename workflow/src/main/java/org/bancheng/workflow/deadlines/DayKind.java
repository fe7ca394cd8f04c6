package org.bancheng.workflow.deadlines;

/** What a date is in the working calendar. */
public enum DayKind {
    /** An ordinary working day, Monday to Friday. */
    WORKING(true),
    /** A weekend day that is worked in exchange for a holiday (调休上班). */
    MAKE_UP(true),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(false),
    /** A day of a published holiday, weekends inside the break included. */
    HOLIDAY(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    public boolean isWorking() {
        return working;
    }
}
