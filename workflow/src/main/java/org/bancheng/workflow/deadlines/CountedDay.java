package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the count a resident sees below the promised date.
 *
 * @param count working days counted up to and including this date; a rest day repeats the number
 *     before it
 * @param holiday the holiday's name on a rest day of a break or its make-up day, otherwise null
 */
public record CountedDay(LocalDate date, DayKind kind, int count, @Nullable String holiday) {

    public boolean working() {
        return kind.isWorking();
    }

    /**
     * The holiday's name, 调休上班 for a make-up day, 周末 for an ordinary weekend, null for an ordinary
     * working day.
     */
    public @Nullable String note() {
        return switch (kind) {
            case WORKING -> null;
            case MAKE_UP -> "调休上班";
            case WEEKEND -> "周末";
            case HOLIDAY -> holiday;
        };
    }
}
