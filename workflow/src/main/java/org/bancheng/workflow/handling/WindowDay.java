package org.bancheng.workflow.handling;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit's day of 马上办.
 *
 * @param taken how many came in today
 * @param lines what is left first, the earliest due at the top; then what was done today
 */
public record WindowDay(LocalDate day, int taken, List<TodayLine> lines) {

    public List<TodayLine> left() {
        return lines.stream().filter(TodayLine::isLeft).toList();
    }

    public List<TodayLine> done() {
        return lines.stream().filter(line -> !line.isLeft()).toList();
    }
}
