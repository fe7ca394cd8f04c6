package org.bancheng.ui.robots;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard filing is for a robot; an operator may change it at once, without a new policy version.
 *
 * @param difficulty of a first puzzle: the largest number that may have to be tried. 50,000 take a
 *     cheap telephone about a second
 * @param harderEvery puzzles handed to one caller within ten minutes; each such step adds the
 *     difficulty once more
 * @param hardest factor the difficulty grows to at most
 * @param minimumDelay between opening a form and filing it, for whoever solved nothing
 * @param withoutScript filings a minute that this node takes from all of those together
 * @param withoutScriptCaller filings a minute that it takes from one of those
 */
@ConfigurationProperties("bancheng.robots")
record RobotLimits(
        @DefaultValue("50000") int difficulty,
        @DefaultValue("20") int harderEvery,
        @DefaultValue("10") int hardest,
        @DefaultValue("3s") Duration minimumDelay,
        @DefaultValue("120") int withoutScript,
        @DefaultValue("20") int withoutScriptCaller) {

    RobotLimits {
        if (difficulty < 1
                || harderEvery < 1
                || hardest < 1
                || withoutScript < 1
                || withoutScriptCaller < 1
                || minimumDelay.isNegative()
                || minimumDelay.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException(
                    "bancheng.robots: numbers are 1 or more, minimum-delay is at most a minute");
        }
    }
}
