package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertiesTest {

    private final WorkingCalendar calendar = CalendarFixture.publishedCalendar();

    @Provide
    Arbitrary<LocalDate> dates() {
        long first = LocalDate.of(2023, 6, 1).toEpochDay();
        long last = LocalDate.of(2028, 6, 1).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Property
    void countingAndAddingAreInverse(
            @ForAll("dates") LocalDate day0, @ForAll @IntRange(min = 1, max = 366) int n) {
        LocalDate due = calendar.plus(day0, n);
        assertThat(due).isAfter(day0);
        assertThat(calendar.isWorking(due)).isTrue();
        assertThat(calendar.workingDaysIn(day0, due)).isEqualTo(n);
        assertThat(calendar.workingDaysIn(day0, due.minusDays(1))).isEqualTo(n - 1);
    }

    @Property
    void steppingBackUndoesSteppingForward(
            @ForAll("dates") LocalDate any, @ForAll @IntRange(min = 1, max = 366) int n) {
        LocalDate working = calendar.plus(any, 1);
        assertThat(calendar.minus(calendar.plus(working, n), n)).isEqualTo(working);
    }

    @Property
    void prefixSumsAgreeWithCountingOneByOne(
            @ForAll("dates") LocalDate start, @ForAll @IntRange(max = 900) int span) {
        LocalDate end = start.plusDays(span);
        long oneByOne =
                start.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorking).count();
        assertThat(calendar.workingDaysIn(start, end)).isEqualTo((int) oneByOne);
    }

    @Property
    void laterFilingIsNeverDueEarlier(
            @ForAll("dates") LocalDate day0, @ForAll @IntRange(min = 1, max = 365) int n) {
        assertThat(calendar.plus(day0.plusDays(1), n)).isAfterOrEqualTo(calendar.plus(day0, n));
        assertThat(calendar.plus(day0, n + 1)).isAfter(calendar.plus(day0, n));
    }

    @Property(tries = 300)
    void theListIsTheCount(
            @ForAll("dates") LocalDate day0, @ForAll @IntRange(min = 1, max = 60) int n) {
        Promise promise = calendar.promise(day0, n);
        List<CountedDay> days = promise.days();
        assertThat(days.getLast().date()).isEqualTo(promise.dueOn());
        assertThat(days.getLast().count()).isEqualTo(n);
        int count = 0;
        LocalDate expected = day0;
        for (CountedDay day : days) {
            expected = expected.plusDays(1);
            count += day.working() ? 1 : 0;
            assertThat(day.date()).isEqualTo(expected);
            assertThat(day.count()).isEqualTo(count);
            assertThat(day.working()).isEqualTo(calendar.isWorking(day.date()));
            assertThat(day.note() == null).isEqualTo(day.kind() == DayKind.WORKING);
        }
    }

    @Property
    void fractionsLieInWorkingTimeAndNeverGoBack(
            @ForAll("dates") LocalDate day0,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(max = 99) int percent) {
        LocalDate due = calendar.plus(day0, n);
        Instant earlier = calendar.atFraction(day0, due, percent);
        Instant later = calendar.atFraction(day0, due, percent + 1);
        assertThat(later).isAfter(earlier);
        assertThat(calendar.isWorking(Shanghai.dateOf(earlier))).isTrue();
        assertThat(later).isBefore(Shanghai.endOf(due));
        Instant sent = calendar.nextWorkingInstant(earlier);
        assertThat(sent).isAfterOrEqualTo(earlier);
        assertThat(calendar.nextWorkingInstant(sent)).isEqualTo(sent);
    }
}
