package org.bancheng.notification.channels;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.bancheng.workflow.deadlines.Shanghai;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line to the mail server; one thread at a time. */
public final class MailLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailLine.class);

    private final MailSettings settings;
    private final Session session;
    private final Transport transport;

    MailLine(MailSettings settings, Session session) {
        this.settings = settings;
        this.session = session;
        try {
            this.transport = session.getTransport("smtp");
        } catch (MessagingException e) {
            throw new IllegalStateException("there is no SMTP provider", e);
        }
    }

    void open() throws ServerAway {
        try {
            if (settings.user().isEmpty()) {
                transport.connect(settings.host(), settings.port(), null, null);
            } else {
                transport.connect(
                        settings.host(), settings.port(), settings.user(), settings.password());
            }
        } catch (AuthenticationFailedException e) {
            throw new ServerAway("refuses user or password", e);
        } catch (MessagingException e) {
            Exception why = e.getNextException() == null ? e : e.getNextException();
            throw new ServerAway("does not answer (" + SmtpAnswer.name(why) + ")", e);
        }
    }

    /**
     * Tries one mail, on a new line if the old one broke.
     *
     * @throws ServerAway when there is no line any more; the mail was not tried
     */
    public Outcome send(Mail mail) throws ServerAway {
        if (!transport.isConnected()) {
            open();
        }
        try {
            InternetAddress to = new InternetAddress(mail.to(), true);
            transport.sendMessage(message(mail, to), new InternetAddress[] {to});
            return new Outcome(Outcome.Kind.ACCEPTED, "250");
        } catch (MessagingException e) {
            return SmtpAnswer.toAttempt(e);
        }
    }

    private MimeMessage message(Mail mail, InternetAddress to) throws MessagingException {
        MimeMessage message =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", mail.messageId());
                    }
                };
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body().replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.date().atZone(Shanghai.ZONE)));
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(
                    settings.from(), "办成 Bancheng", StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The line to the mail server did not close cleanly", e);
        }
    }
}
