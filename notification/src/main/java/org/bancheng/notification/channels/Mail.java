package org.bancheng.notification.channels;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One mail, ready to send.
 *
 * @param messageId with its angle brackets; the same at every attempt
 * @param to one plain address
 * @param subject one line: whatever would end the line is made a space
 * @param body plain text
 * @param date of the header
 */
public record Mail(
        String messageId, String to, String subject, String body, Locale language, Instant date) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Mail {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("not a message id");
        }
        subject = UNPRINTED.matcher(subject).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "Mail" + messageId;
    }
}
