package org.bancheng.workflow.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * One row of a published calendar year: a holiday, or a weekend day that is worked (调休).
 *
 * @param kind {@link DayKind#HOLIDAY} or {@link DayKind#MAKE_UP}; a make-up day must be a Saturday
 *     or Sunday
 * @param name of the holiday it belongs to, 1 to 40 characters
 */
public record SpecialDay(LocalDate date, DayKind kind, String name) {

    public SpecialDay {
        if (kind != DayKind.HOLIDAY && kind != DayKind.MAKE_UP) {
            throw new CalendarRefused("calendar.kind", date);
        }
        if (kind == DayKind.MAKE_UP && !isWeekend(date)) {
            throw new CalendarRefused("calendar.workday.not.weekend", date);
        }
        if (name.isBlank() || name.length() > 40) {
            throw new CalendarRefused("calendar.name", date);
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
