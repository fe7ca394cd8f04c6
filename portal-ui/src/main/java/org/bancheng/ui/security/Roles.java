package org.bancheng.ui.security;

/** The names of the staff roles as annotations need them: constants (design, section 9). */
public final class Roles {

    public static final String WINDOW_CLERK = "WINDOW_CLERK";
    public static final String TRIAGE_OFFICER = "TRIAGE_OFFICER";
    public static final String HANDLER = "HANDLER";
    public static final String LEADER = "LEADER";
    public static final String SUPERVISOR = "SUPERVISOR";
    public static final String TIP_OFFICER = "TIP_OFFICER";
    public static final String OUTREACH_MANAGER = "OUTREACH_MANAGER";
    public static final String PAYMENT_OFFICER = "PAYMENT_OFFICER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
