package org.bancheng.workflow.rewards;

import java.time.Clock;
import java.time.Duration;
import org.bancheng.workflow.people.WrongTries;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing at a payment desk: after 10 wrong codes, none is looked up for 15 minutes.
 */
@Component
class PaymentTries extends WrongTries {

    static final int ALLOWED = 10;
    static final Duration WAIT = Duration.ofMinutes(15);

    PaymentTries(Clock clock) {
        super(clock, ALLOWED, WAIT);
    }

    void require(long staff) {
        if (areUsedUp(staff)) {
            throw new PaymentRefused("payment.wait");
        }
    }
}
