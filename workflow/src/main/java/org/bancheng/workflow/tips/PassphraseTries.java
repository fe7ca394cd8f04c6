package org.bancheng.workflow.tips;

import java.time.Clock;
import java.time.Duration;
import org.bancheng.workflow.people.WrongTries;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at an officer's own desk: after 5 wrong passphrases, none counts for 15
 * minutes.
 */
@Component
class PassphraseTries extends WrongTries {

    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofMinutes(15);

    PassphraseTries(Clock clock) {
        super(clock, ALLOWED, WAIT);
    }

    void require(long staff) {
        if (areUsedUp(staff)) {
            throw new TipRefused("tip.passphrase.wait");
        }
    }
}
