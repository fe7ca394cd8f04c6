package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.CalendarFixture;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.PauseReason;
import org.junit.jupiter.api.Test;

class PromiseCountTest {

    private static final WorkingCalendar CALENDAR = CalendarFixture.publishedCalendar();
    private static final LocalDate FILED = LocalDate.parse("2026-02-12");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-26");

    @Test
    void aMadePromiseIsCountedAsTheFormShowedIt() {
        PromiseCount form = PromiseCount.of(CALENDAR.promise(FILED, 5));
        PromiseCount later =
                PromiseCount.of(
                        CALENDAR,
                        FILED,
                        5,
                        LocalDate.parse("2026-02-26"),
                        List.of(),
                        List.of(),
                        TODAY);
        assertThat(later).isEqualTo(form);
        assertThat(later.days().getLast().nth()).isEqualTo(5);
        assertThat(later.days().get(1).day().note()).isEqualTo("调休上班");
        assertThat(later.days()).hasSize(14);
    }

    @Test
    void pausedDaysStandInTheCountAndDoNotCount() {
        PauseLine pause = pause("2026-02-12", "2026-02-14", 2);
        PromiseLine first = told("2026-02-26", "FILED", "2026-02-12T02:00:00Z");
        PromiseLine moved = told("2026-02-28", "PAUSE", "2026-02-14T02:00:00Z");
        PromiseCount count =
                PromiseCount.of(
                        CALENDAR,
                        FILED,
                        5,
                        LocalDate.parse("2026-02-28"),
                        List.of(pause),
                        List.of(first, moved),
                        TODAY);
        assertThat(line(count, "2026-02-13").pause()).isEqualTo(PauseReason.THIRD_PARTY);
        assertThat(line(count, "2026-02-14").nth()).isZero();
        assertThat(line(count, "2026-02-14").told()).isEqualTo(moved);
        assertThat(line(count, "2026-02-24").nth()).isEqualTo(1);
        assertThat(line(count, "2026-02-28").nth()).isEqualTo(5);
        assertThat(count.paused()).isFalse();
    }

    @Test
    void aPauseThatRunsIsShownUpToToday() {
        PauseLine pause =
                new PauseLine(1, PauseReason.RESIDENT, date("2026-02-24"), null, null, null, 0);
        PromiseCount count =
                PromiseCount.of(
                        CALENDAR, FILED, 5, date("2026-02-26"), List.of(pause), List.of(), TODAY);
        assertThat(count.paused()).isTrue();
        assertThat(line(count, "2026-02-25").pause()).isEqualTo(PauseReason.RESIDENT);
        assertThat(line(count, "2026-02-24").nth()).isEqualTo(3);
    }

    @Test
    void aDateThatIsKeptBecauseNoneMovesEarlierSaysSo() {
        PromiseCount count =
                PromiseCount.of(
                        CALENDAR, FILED, 4, date("2026-02-26"), List.of(), List.of(), TODAY);
        assertThat(line(count, "2026-02-25").nth()).isEqualTo(4);
        assertThat(line(count, "2026-02-26").beyond()).isTrue();
        assertThat(line(count, "2026-02-26").nth()).isZero();
    }

    @Test
    void daysOfAYearNotPublishedAreMarkedOneByOne() {
        PromiseCount count = PromiseCount.of(CALENDAR.promise(date("2026-12-30"), 3));
        assertThat(count.provisional()).isTrue();
        assertThat(line(count, "2026-12-31").provisional()).isFalse();
        assertThat(line(count, "2027-01-01").provisional()).isTrue();
    }

    private static PromiseCount.Line line(PromiseCount count, String date) {
        return count.days().stream()
                .filter(line -> line.day().date().equals(date(date)))
                .findFirst()
                .orElseThrow();
    }

    private static PauseLine pause(String from, String to, int days) {
        return new PauseLine(1, PauseReason.THIRD_PARTY, date(from), date(to), days, null, 1);
    }

    private static PromiseLine told(String date, String cause, String at) {
        return new PromiseLine(date(date), cause, null, Instant.parse(at));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
