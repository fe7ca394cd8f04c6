package org.bancheng.workflow.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bancheng.workflow.matters.Lane;
import org.springframework.stereotype.Component;

/**
 * The instant a step is written down with: microseconds, but whole hours for tips, which must not
 * be placed in time.
 */
@Component
public class StepTime {

    private final Clock clock;

    StepTime(Clock clock) {
        this.clock = clock;
    }

    public Instant now(Lane lane) {
        return clock.instant().truncatedTo(lane == Lane.TIP ? ChronoUnit.HOURS : ChronoUnit.MICROS);
    }
}
