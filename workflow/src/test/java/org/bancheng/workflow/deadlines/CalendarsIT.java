package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ReferenceData
@RecordApplicationEvents
class CalendarsIT {

    @Autowired Calendars calendars;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @Test
    void readsThePublishedYears() {
        WorkingCalendar calendar = calendars.current();
        assertThat(calendar.plus(date("2026-02-12"), 5)).isEqualTo("2026-02-26");
        assertThat(calendar.workingDaysIn(date("2023-12-31"), date("2024-12-31"))).isEqualTo(251);
        assertThat(calendar.workingDaysIn(date("2024-12-31"), date("2025-12-31"))).isEqualTo(248);
        assertThat(calendar.workingDaysIn(date("2025-12-31"), date("2026-12-31"))).isEqualTo(248);
        assertThat(calendar.version(date("2024-06-01"), date("2026-06-01")))
                .isEqualTo("2024/1+2025/1+2026/1");
    }

    @Test
    void agreesWithTheNoticesDayByDay() {
        WorkingCalendar rows = calendars.current();
        WorkingCalendar notices = CalendarFixture.publishedCalendar();
        assertThat(rows.count(date("2024-12-31"), 366))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("holiday")
                .isEqualTo(notices.count(date("2024-12-31"), 366));
    }

    @Test
    void publishingAndCorrectingAYearMovesWhatIsCounted() {
        LocalDate filed = date("2020-01-22");
        assertThat(calendars.current().promise(filed, 5).provisional()).isTrue();

        int first = publish(CalendarFixture.year2020AsAnnounced());
        Promise announced = calendars.current().promise(filed, 5);
        int second = publish(CalendarFixture.year2020AsExtended());
        Promise extended = calendars.current().promise(filed, 5);

        assertThat(List.of(first, second)).containsExactly(1, 2);
        assertThat(announced.dueOn()).isEqualTo("2020-02-04");
        assertThat(announced.provisional()).isFalse();
        assertThat(extended.dueOn()).isEqualTo("2020-02-06");
        assertThat(extended.calendar()).isEqualTo("2020/2");
        assertThat(events.stream(CalendarPublished.class))
                .containsExactly(
                        new CalendarPublished(2020, 1, "通知"), new CalendarPublished(2020, 2, "通知"));
    }

    @Test
    void countsWithAnyVersionThatWasEverPublished() {
        LocalDate filed = date("2033-10-03"); // a Monday
        calendars.publish(2033, List.of(), "通知");
        calendars.publish(
                2033, List.of(new SpecialDay(date("2033-10-04"), DayKind.HOLIDAY, "国庆节")), "更正");
        assertThat(calendars.countedWith("2033/0").plus(filed, 1)).isEqualTo("2033-10-04");
        assertThat(calendars.countedWith("2033/1+2034/0").plus(filed, 1)).isEqualTo("2033-10-04");
        assertThat(calendars.countedWith("2033/2").plus(filed, 1)).isEqualTo("2033-10-05");
    }

    @Test
    void aYearWithoutSpecialDaysIsPublishedAllTheSame() {
        calendars.publish(2031, List.of(), "无调休");
        Promise promise = calendars.current().promise(date("2031-03-03"), 3);
        assertThat(promise.provisional()).isFalse();
        assertThat(promise.calendar()).isEqualTo("2031/1");
    }

    @Test
    void aRefusedPublicationChangesNothing() {
        SpecialDay day = new SpecialDay(date("2029-01-01"), DayKind.HOLIDAY, "元旦");
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> calendars.publish(2029, List.of(day, day), "通知"));
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> calendars.publish(2029, List.of(day), " "));
        assertThat(versionsOf(2029)).isZero();
    }

    @Test
    void forgetsWhatWasReadInATransactionThatRolledBack() {
        transaction.executeWithoutResult(status -> {
            calendars.publish(2030, List.of(), "通知");
            calendars.invalidate();
            assertThat(provisionalIn2030()).isFalse();
            status.setRollbackOnly();
        });
        assertThat(provisionalIn2030()).isTrue();
        assertThat(versionsOf(2030)).isZero();
    }

    @Test
    void seesWithinSecondsWhatAnotherProcessPublished() {
        LocalDate filed = date("2032-03-01");
        assertThat(calendars.current().promise(filed, 1).provisional()).isTrue();
        jdbc.sql(
                        "INSERT INTO calendar_year (year, version, notice, published_at) VALUES (2032, 1, '通知', UTC_TIMESTAMP(6))")
                .update();
        await().atMost(Calendars.SETTLED_AFTER)
                .until(() -> !calendars.current().promise(filed, 1).provisional());
    }

    private boolean provisionalIn2030() {
        return calendars.current().promise(date("2030-03-01"), 1).provisional();
    }

    private int publish(CalendarYear year) {
        return calendars.publish(year.year(), year.days().values(), "通知");
    }

    private long versionsOf(int year) {
        return Stream.of("calendar_year", "calendar_day")
                .mapToLong(table ->
                        jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE year = ?")
                                .param(year)
                                .query(Long.class)
                                .single())
                .sum();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
