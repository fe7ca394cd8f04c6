package org.bancheng.notification.channels;

/** The mail server cannot be reached, or does not let us in; no mail was tried. */
public class ServerAway extends Exception {

    private static final long serialVersionUID = 1L;

    ServerAway(String reason, Throwable cause) {
        super(reason, cause);
    }
}
