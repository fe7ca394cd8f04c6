package org.bancheng.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 2, 26);
    private static final Instant LATE_IN_UTC = Instant.parse("2026-02-25T18:05:00Z");

    @Test
    void aDateHasYearMonthDayAndWeekday() {
        assertThat(Dates.date(DUE, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年2月26日(周四)");
        assertThat(Dates.date(DUE, Locale.ENGLISH)).isEqualTo("Thu 26 February 2026");
    }

    @Test
    void anInstantIsToldInShanghai() {
        assertThat(Dates.dateTime(LATE_IN_UTC, Locale.CHINA)).isEqualTo("2026年2月26日(周四) 02:05");
        assertThat(Dates.dateTime(LATE_IN_UTC, Locale.UK)).isEqualTo("Thu 26 February 2026, 02:05");
        assertThat(Dates.date(LATE_IN_UTC, Locale.ENGLISH)).isEqualTo("Thu 26 February 2026");
        assertThat(Dates.time(LATE_IN_UTC)).isEqualTo("02:05");
    }

    @Test
    void whatIsKeptToTheHourIsToldToTheHour() {
        assertThat(Dates.hour(LATE_IN_UTC, Locale.CHINA)).isEqualTo("2026年2月26日(周四) 2时");
        assertThat(Dates.hour(LATE_IN_UTC, Locale.ENGLISH)).isEqualTo("Thu 26 February 2026, 2 h");
    }

    @Test
    void shortDatesAndMonths() {
        assertThat(Dates.shortDate(DUE, Locale.CHINA)).isEqualTo("2月26日(周四)");
        assertThat(Dates.shortDate(DUE, Locale.ENGLISH)).isEqualTo("Thu 26 Feb");
        assertThat(Dates.month(YearMonth.of(2026, 2), Locale.CHINA)).isEqualTo("2026年2月");
        assertThat(Dates.month(YearMonth.of(2026, 2), Locale.ENGLISH)).isEqualTo("February 2026");
    }
}
