package org.bancheng.notification.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A claimed row, still sealed.
 *
 * @param attempts how many were made before
 * @param hidden it is about a tip: its times are whole hours
 * @param lease until when it is ours
 */
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
record OutboxRow(
        long id,
        byte[] recipient,
        byte[] subject,
        byte[] body,
        Locale language,
        int attempts,
        String messageId,
        boolean hidden,
        Instant lease) {

    /** Where a letter stands. */
    enum State {
        PENDING,
        SENT,
        FAILED
    }

    /** A time to be written down that lies behind us. */
    static Instant past(Instant at, boolean hidden) {
        return hidden ? at.truncatedTo(ChronoUnit.HOURS) : at;
    }

    /** A time to be written down that lies ahead: never earlier than asked. */
    static Instant ahead(Instant at, boolean hidden) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return !hidden ? at : hour.equals(at) ? at : hour.plus(1, ChronoUnit.HOURS);
    }

    /** When a letter may leave that may leave from then on: what is due by now is due at once. */
    static Instant due(Instant notBefore, Instant now, boolean hidden) {
        return notBefore.isAfter(now) ? ahead(notBefore, hidden) : past(now, hidden);
    }

    OutboxRow leased(Instant until) {
        return new OutboxRow(
                id, recipient, subject, body, language, attempts, messageId, hidden, until);
    }
}
