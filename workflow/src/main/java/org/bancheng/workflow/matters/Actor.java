package org.bancheng.workflow.matters;

/** Who took a step, as the journal keeps it. */
public record Actor(String code) {

    public static final Actor RESIDENT = new Actor("resident");
    public static final Actor SYSTEM = new Actor("system");

    public static Actor staff(long staffId) {
        return new Actor("staff:" + staffId);
    }
}
