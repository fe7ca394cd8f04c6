package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CalendarYearTest {

    private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 2);
    private static final LocalDate FRIDAY = LocalDate.of(2027, 1, 1);

    @Test
    void refusesAMakeUpDayThatIsWorkedAnyway() {
        refused(
                "calendar.workday.not.weekend",
                FRIDAY,
                () -> new SpecialDay(FRIDAY, DayKind.MAKE_UP, "元旦"));
    }

    @Test
    void refusesADayTwice() {
        SpecialDay holiday = new SpecialDay(SATURDAY, DayKind.HOLIDAY, "元旦");
        SpecialDay worked = new SpecialDay(SATURDAY, DayKind.MAKE_UP, "元旦");
        refused(
                "calendar.duplicate",
                SATURDAY,
                () -> CalendarYear.of(2027, 1, List.of(holiday, worked)));
    }

    @Test
    void refusesADayOfAnotherYear() {
        SpecialDay holiday = new SpecialDay(SATURDAY, DayKind.HOLIDAY, "元旦");
        refused("calendar.other.year", SATURDAY, () -> CalendarYear.of(2026, 1, List.of(holiday)));
    }

    @Test
    void refusesADayWithoutNameOrMeaning() {
        refused("calendar.name", FRIDAY, () -> new SpecialDay(FRIDAY, DayKind.HOLIDAY, " "));
        refused("calendar.kind", FRIDAY, () -> new SpecialDay(FRIDAY, DayKind.WORKING, "元旦"));
    }

    @Test
    void refusesAYearOutOfReach() {
        refused("calendar.year", null, () -> CalendarYear.of(1989, 1, List.of()));
    }

    private static void refused(String key, LocalDate date, ThrowingCallable step) {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(step)
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.date()).isEqualTo(date);
                });
    }
}
