package org.bancheng.workflow.outreach;

import java.time.Instant;

/**
 * A session as its manager types it.
 *
 * @param seats 1 to 100,000
 */
public record SessionForm(Instant startsAt, Instant endsAt, Instant signUpUntil, int seats) {

    public SessionForm {
        if (!endsAt.isAfter(startsAt)) {
            throw new EventRefused("session.end");
        }
        if (signUpUntil.isAfter(startsAt)) {
            throw new EventRefused("session.until");
        }
        if (seats < 1 || seats > 100_000) {
            throw new EventRefused("session.seats");
        }
    }
}
