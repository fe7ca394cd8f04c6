package org.bancheng.workflow.outreach;

import java.time.Duration;
import java.time.Instant;

/**
 * 场次.
 *
 * @param signUpUntil no sign-up and no cancelling by oneself from this instant on
 * @param taken seats given
 * @param lastPosition the last number drawn in the waiting line
 * @param sequence grows with every change of time or place, for calendar readers
 * @param changedAt when it was last changed
 */
public record EventSession(
        long id,
        long eventId,
        Instant startsAt,
        Instant endsAt,
        Instant signUpUntil,
        int seats,
        int taken,
        int lastPosition,
        int sequence,
        Instant changedAt) {

    public int free() {
        return seats - taken;
    }

    /** The same hours, seats and notice, later. */
    SessionForm later(Duration by) {
        Instant until = signUpUntil.isAfter(startsAt) ? startsAt : signUpUntil;
        return new SessionForm(startsAt.plus(by), endsAt.plus(by), until.plus(by), seats);
    }
}
