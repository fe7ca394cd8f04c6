package org.bancheng.notification.channels;

/** Mail servers on this machine, for tests. */
public final class MailServers {

    private MailServers() {}

    public static MailServer at(int port) {
        return new MailServer(
                new MailSettings("127.0.0.1", port, "", "", "office@bancheng.example"));
    }
}
