package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar file would change, or what is wrong with it; never both.
 *
 * @param problems none when it may be published
 * @param changes the years that would get a new version, in order; none when all is in force
 * @param code names this file beside the calendar now in force: whoever publishes repeats it
 */
public record CalendarDraft(List<CalendarProblem> problems, List<YearChange> changes, String code) {

    public CalendarDraft {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /**
     * A year that changes.
     *
     * @param version it would get
     * @param whole the year as it would be
     * @param days that are not what they were
     */
    public record YearChange(int year, int version, CalendarYear whole, List<DayChange> days) {

        public YearChange {
            days = List.copyOf(days);
        }
    }

    /** A day that changes; null stands for an ordinary day. */
    public record DayChange(
            LocalDate date, @Nullable SpecialDay before, @Nullable SpecialDay after) {}
}
