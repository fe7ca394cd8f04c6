package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bancheng.workflow.deadlines.CalendarFixture.holidaysOnly;
import static org.bancheng.workflow.deadlines.CalendarFixture.publishedCalendar;
import static org.bancheng.workflow.deadlines.CalendarFixture.year2020AsAnnounced;
import static org.bancheng.workflow.deadlines.CalendarFixture.year2020AsExtended;
import static org.bancheng.workflow.deadlines.CalendarFixture.year2026;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = publishedCalendar();

    // features.md part 2, N1: filed, working days, right, holidays only, Monday to Friday only.
    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 2, 2026-01-05, 2026-01-06, 2026-01-06",
        "2026-02-12, 5, 2026-02-26, 2026-02-27, 2026-02-19",
        "2026-02-13, 3, 2026-02-25, 2026-02-26, 2026-02-18",
        "2026-04-30, 3, 2026-05-08, 2026-05-08, 2026-05-05",
        "2026-05-08, 1, 2026-05-09, 2026-05-11, 2026-05-11",
        "2026-09-18, 2, 2026-09-21, 2026-09-22, 2026-09-22",
        "2026-09-24, 5, 2026-10-09, 2026-10-09, 2026-10-01",
        "2026-09-30, 3, 2026-10-10, 2026-10-12, 2026-10-05",
        "2026-10-09, 1, 2026-10-10, 2026-10-12, 2026-10-12"
    })
    void countsHolidaysAndMakeUpDays(
            LocalDate filedOn, int n, LocalDate right, LocalDate holidays, LocalDate weekends) {
        assertThat(calendar.plus(filedOn, n)).isEqualTo(right);
        assertThat(new WorkingCalendar(List.of(holidaysOnly(year2026()))).plus(filedOn, n))
                .isEqualTo(holidays);
        assertThat(new WorkingCalendar(List.of()).plus(filedOn, n)).isEqualTo(weekends);
    }

    // domain.md section 4.
    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 3, 2026-09-30",
        "2026-02-13, 5, 2026-02-27",
        "2025-09-30, 3, 2025-10-11"
    })
    void agreesWithTheDomainBrief(LocalDate accepted, int n, LocalDate due) {
        assertThat(calendar.plus(accepted, n)).isEqualTo(due);
    }

    @Test
    void yearOf2026Has248WorkingDays() {
        assertThat(calendar.workingDaysIn(date("2025-12-31"), date("2026-12-31"))).isEqualTo(248);
    }

    @Test
    void listsTheCountDayByDay() {
        Promise promise = calendar.promise(date("2026-02-12"), 5);

        assertThat(promise.dueOn()).isEqualTo("2026-02-26");
        assertThat(promise.provisional()).isFalse();
        assertThat(promise.calendar()).isEqualTo("2026/1");
        assertThat(promise.days()).hasSize(14);
        assertThat(promise.days().getFirst())
                .isEqualTo(new CountedDay(date("2026-02-13"), DayKind.WORKING, 1, null));
        assertThat(promise.days().get(1).note()).isEqualTo("调休上班");
        assertThat(promise.days().get(1).count()).isEqualTo(2);
        assertThat(promise.days().get(2).note()).isEqualTo("春节");
        assertThat(promise.days().get(2).working()).isFalse();
        assertThat(promise.days().get(2).count()).isEqualTo(2);
        assertThat(promise.days().getLast().count()).isEqualTo(5);
    }

    @Test
    void notesAnOrdinaryWeekend() {
        assertThat(calendar.count(date("2026-03-20"), 1))
                .extracting(CountedDay::note)
                .containsExactly("周末", "周末", null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 1, 2026-12-31, false, 2026/1",
        "2026-12-30, 2, 2027-01-01, true, 2026/1+2027/0",
        "2026-12-31, 1, 2027-01-01, true, 2027/0",
        "2027-03-05, 1, 2027-03-08, true, 2027/0",
        "2024-12-31, 1, 2025-01-02, false, 2025/1",
        "2024-12-30, 1, 2024-12-31, true, 2024/0",
        "2025-12-31, 2, 2026-01-05, false, 2026/1"
    })
    void isProvisionalWhereAYearIsNotPublished(
            LocalDate filedOn, int n, LocalDate due, boolean provisional, String version) {
        Promise promise = calendar.promise(filedOn, n);
        assertThat(promise.dueOn()).isEqualTo(due);
        assertThat(promise.provisional()).isEqualTo(provisional);
        assertThat(promise.calendar()).isEqualTo(version);
    }

    @Test
    void replaysTheSpringFestivalOf2020() {
        WorkingCalendar announced = new WorkingCalendar(List.of(year2020AsAnnounced()));
        WorkingCalendar extended = new WorkingCalendar(List.of(year2020AsExtended()));

        Promise first = announced.promise(date("2020-01-22"), 5);
        Promise second = extended.promise(date("2020-01-22"), 5);

        assertThat(first.dueOn()).isEqualTo("2020-02-04");
        assertThat(first.calendar()).isEqualTo("2020/1");
        assertThat(second.dueOn()).isEqualTo("2020-02-06");
        assertThat(second.calendar()).isEqualTo("2020/2");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 367, Integer.MAX_VALUE})
    void refusesLimitsOutOfBounds(int n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plus(date("2026-01-02"), n))
                .withMessage("working days are 1 to 366, not " + n);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.minus(date("2026-01-02"), n));
    }

    @Test
    void refusesYearsItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.promise(LocalDate.MAX, 1))
                .withMessageContaining("1990 to 2199");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.workingDaysIn(date("1989-12-31"), date("2026-01-01")));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(date("2199-12-31"), 1));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.workingDaysIn(date("2026-01-02"), date("2026-01-01")));
    }

    @Test
    void saysHowManyDaysAreLeftOrLate() {
        assertThat(calendar.remaining(date("2026-02-12"), date("2026-02-26"))).isEqualTo(5);
        assertThat(calendar.remaining(date("2026-02-26"), date("2026-02-26"))).isZero();
        assertThat(calendar.remaining(date("2026-02-28"), date("2026-02-26"))).isEqualTo(-2);
    }

    @Test
    void findsTheWorkingDayBefore() {
        assertThat(calendar.minus(date("2026-02-24"), 1)).isEqualTo("2026-02-14");
        assertThat(calendar.minus(date("2026-01-04"), 1)).isEqualTo("2025-12-31");
        assertThat(calendar.minus(date("2026-01-01"), 2)).isEqualTo("2025-12-30");
    }

    @ParameterizedTest
    @CsvSource({
        // one day: half of 9 hours after 08:30; 80 % is 7 h 12 min
        "2026-03-02, 2026-03-03, 50, 2026-03-03T13:00",
        "2026-03-02, 2026-03-03, 80, 2026-03-03T15:42",
        "2026-03-02, 2026-03-03, 0, 2026-03-03T08:30",
        "2026-03-02, 2026-03-03, 100, 2026-03-03T17:30",
        // two days: half is the close of the first
        "2026-03-02, 2026-03-04, 50, 2026-03-03T17:30",
        // five days across the festival: 2.5 days is Tuesday 24 February after noon
        "2026-02-12, 2026-02-26, 50, 2026-02-24T13:00",
        "2026-02-12, 2026-02-26, 80, 2026-02-25T17:30",
        // nothing left to pass
        "2026-03-03, 2026-03-03, 80, 2026-03-03T08:30"
    })
    void placesWarningsInWorkingTime(
            LocalDate day0, LocalDate due, int percent, LocalDateTime expected) {
        assertThat(calendar.atFraction(day0, due, percent)).isEqualTo(instant(expected));
    }

    @Test
    void refusesAPercentOutOfBounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.atFraction(date("2026-03-02"), date("2026-03-03"), 101));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.atFraction(date("2026-03-02"), date("2026-03-03"), -1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:15, 2026-03-03T10:15",
        "2026-03-03T08:30, 2026-03-03T08:30",
        "2026-03-03T08:29:59, 2026-03-03T08:30",
        "2026-03-03T17:29:59, 2026-03-03T17:29:59",
        "2026-03-03T17:30, 2026-03-04T08:30",
        "2026-02-13T23:00, 2026-02-14T08:30",
        "2026-02-14T18:00, 2026-02-24T08:30",
        "2026-02-17T10:00, 2026-02-24T08:30"
    })
    void sendsInWorkingHours(LocalDateTime at, LocalDateTime expected) {
        assertThat(calendar.nextWorkingInstant(instant(at))).isEqualTo(instant(expected));
    }

    @Test
    void keepsTheHoursOfThePolicy() {
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        WorkingCalendar shorter = new WorkingCalendar(List.of(year2026()), hours);
        assertThat(shorter.atFraction(date("2026-03-02"), date("2026-03-03"), 50))
                .isEqualTo(instant(LocalDateTime.parse("2026-03-03T13:00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.NOON));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Shanghai.ZONE).toInstant();
    }
}
