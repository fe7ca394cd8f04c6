package org.bancheng.ui.outreach.desk;

/** The addresses of the managers' screens. */
final class OutreachAddresses {

    static final String LIST = "desk/outreach";

    private OutreachAddresses() {}

    static String event(long id) {
        return "/" + LIST + "/" + id;
    }

    static String sheet(long session) {
        return "/" + LIST + "/sessions/" + session;
    }

    static String print(long session) {
        return sheet(session) + "/print";
    }
}
