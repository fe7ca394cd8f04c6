package org.bancheng.notification.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt means (RFC 5321, 4.2.1): 5yz is for ever, 4yz and a lost line are not.
 *
 * <p>Two answers are read more kindly than they are written: 552 is a full mailbox (RFC 5321,
 * 4.5.3.1.10), and a refused sender is our setting, not the resident's fault.
 */
final class SmtpAnswer {

    private static final int MAILBOX_FULL = 552;
    private static final Pattern CODES =
            Pattern.compile("(\\d{3})[ -]?(\\d\\.\\d{1,3}\\.\\d{1,3})?");

    private SmtpAnswer() {}

    static Outcome toAttempt(MessagingException failure) {
        if (find(failure, AddressException.class) != null) {
            return Outcome.permanent("address");
        }
        SMTPAddressFailedException recipient = find(failure, SMTPAddressFailedException.class);
        if (recipient != null) {
            return judge(recipient.getReturnCode(), recipient.getMessage());
        }
        SMTPSendFailedException answer = find(failure, SMTPSendFailedException.class);
        if (answer == null || answer.getReturnCode() < 0) {
            IOException line = find(failure, IOException.class);
            return Outcome.temporary("lost " + name(line == null ? failure : line));
        }
        if (find(failure, SMTPSenderFailedException.class) != null
                || answer.getCommand().startsWith("MAIL")) {
            return Outcome.temporary(
                    codes(answer.getReturnCode(), answer.getMessage()) + " sender");
        }
        return judge(answer.getReturnCode(), answer.getMessage());
    }

    private static Outcome judge(int code, @Nullable String words) {
        boolean forEver = code >= 500 && code != MAILBOX_FULL;
        return new Outcome(
                forEver ? Outcome.Kind.PERMANENT : Outcome.Kind.TEMPORARY, codes(code, words));
    }

    private static String codes(int code, @Nullable String words) {
        Matcher found = CODES.matcher(words == null ? "" : words);
        return found.lookingAt() && found.group(2) != null
                ? code + " " + found.group(2)
                : "" + code;
    }

    static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /** The first of the kind among the failure, what follows it and what caused it. */
    private static <T extends Throwable> @Nullable T find(
            @Nullable Throwable failure, Class<T> kind) {
        for (Throwable at = failure; at != null; at = next(at)) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging
                ? messaging.getNextException()
                : failure.getCause();
    }
}
