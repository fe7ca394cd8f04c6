package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** A year's working days as prefix sums, so that counting between two dates is two look-ups. */
final class YearTable {

    private final int year;
    private final short[] workingUpTo;

    YearTable(int year, @Nullable CalendarYear published) {
        this.year = year;
        int length = Year.of(year).length();
        workingUpTo = new short[length + 1];
        for (int day = 1; day <= length; day++) {
            boolean working = kindOf(LocalDate.ofYearDay(year, day), published).isWorking();
            workingUpTo[day] = (short) (workingUpTo[day - 1] + (working ? 1 : 0));
        }
    }

    static DayKind kindOf(LocalDate date, @Nullable CalendarYear published) {
        SpecialDay special = published == null ? null : published.days().get(date);
        if (special != null) {
            return special.kind();
        }
        return SpecialDay.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    boolean isWorking(int dayOfYear) {
        return workingUpTo[dayOfYear] > workingUpTo[dayOfYear - 1];
    }

    int workingUpTo(int dayOfYear) {
        return workingUpTo[dayOfYear];
    }

    int total() {
        return workingUpTo[workingUpTo.length - 1];
    }

    /** The date that is the nth working day of the year; n from 1 to {@link #total()}. */
    LocalDate nth(int n) {
        int low = 1;
        int high = workingUpTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workingUpTo[middle] < n) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofYearDay(year, low);
    }
}
