package org.bancheng.ui.robots;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sets a turnstile in front of a form that a screen has just opened. */
@Component
public class RobotChecks {

    private final Puzzles puzzles;
    private final Turnstile turnstile;
    private final Clock clock;

    RobotChecks(Puzzles puzzles, Turnstile turnstile, Clock clock) {
        this.puzzles = puzzles;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    public RobotCheck begin() {
        return new RobotCheck(puzzles, turnstile, clock.instant());
    }
}
