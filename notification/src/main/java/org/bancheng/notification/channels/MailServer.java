package org.bancheng.notification.channels;

import jakarta.mail.Session;
import java.util.Properties;

/** The mail server, if the operator named one. */
public final class MailServer {

    /** A server that does not answer within it is away. */
    private static final int CONNECT_MILLIS = 10_000;

    /**
     * A slow server is let finish (RFC 5321, 4.5.3.2 would wait for minutes): breaking off after
     * the text was sent makes a duplicate. Nobody waits meanwhile.
     */
    private static final int ANSWER_MILLIS = 30_000;

    private static final int IMPLICIT_TLS = 465;

    private final MailSettings settings;

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    /** Whether there is one at all; without one mails wait in the outbox. */
    public boolean isNamed() {
        return settings.isServerNamed();
    }

    /** What comes after the @ of a message id. */
    public String domain() {
        return settings.domain();
    }

    /**
     * Opens a line for any number of mails.
     *
     * @throws ServerAway when there is none, it cannot be reached or it does not let us in
     */
    public MailLine connect() throws ServerAway {
        MailLine line = new MailLine(settings, Session.getInstance(properties()));
        line.open();
        return line;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "" + CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", "" + ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", "" + ANSWER_MILLIS);
        properties.setProperty("mail.smtp.auth", "" + !settings.user().isEmpty());
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.enable", "" + (settings.port() == IMPLICIT_TLS));
        properties.setProperty("mail.smtp.localhost", settings.domain());
        if (settings.user().isEmpty()) {
            // No password to protect: an office's own certificate is better than no encryption at
            // all (RFC 7435).
            properties.setProperty("mail.smtp.ssl.trust", "*");
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        }
        return properties;
    }
}
