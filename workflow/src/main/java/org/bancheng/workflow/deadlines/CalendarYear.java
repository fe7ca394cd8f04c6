package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A year as published by official notice, in one version.
 *
 * <p>A notice sometimes moves days of the neighbouring year (the New Year break of 2019 began in
 * December 2018): that is a new version of the neighbouring year, so that every row lies in the
 * year it changes.
 *
 * @param version 1 for the first publication; 0 never occurs, it stands for "not published" in
 *     {@link WorkingCalendar#version}
 */
public record CalendarYear(int year, int version, Map<LocalDate, SpecialDay> days) {

    public CalendarYear {
        if (version < 1) {
            throw new IllegalArgumentException(
                    "a published year has a version of 1 or more, not " + version);
        }
        if (year < WorkingCalendar.FIRST_YEAR || year > WorkingCalendar.LAST_YEAR) {
            throw new CalendarRefused("calendar.year", null);
        }
        for (LocalDate date : days.keySet()) {
            if (date.getYear() != year) {
                throw new CalendarRefused("calendar.other.year", date);
            }
        }
        days = Map.copyOf(days);
    }

    /**
     * Checks that every day lies in the year and stands there once; throws {@link CalendarRefused}.
     */
    public static CalendarYear of(int year, int version, Collection<SpecialDay> days) {
        Map<LocalDate, SpecialDay> byDate = HashMap.newHashMap(days.size());
        for (SpecialDay day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new CalendarRefused("calendar.duplicate", day.date());
            }
        }
        return new CalendarYear(year, version, byDate);
    }
}
