package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenDatesTest {

    private static final Instant LATE_IN_UTC = Instant.parse("2026-02-25T18:05:59Z");

    @Test
    void saysTheDateWithItsWeekday() {
        LocalDate day = LocalDate.of(2026, 2, 26);
        assertThat(SpokenDates.date(day, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年2月26日(周四)");
        assertThat(SpokenDates.date(day, Locale.ENGLISH)).isEqualTo("Thu 26 February 2026");
    }

    @Test
    void tellsInstantsInShanghaiWhateverTheMachine() {
        assertThat(SpokenDates.dateTime(LATE_IN_UTC, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("2026年2月26日(周四) 02:05");
        assertThat(SpokenDates.dateTime(LATE_IN_UTC, Locale.UK))
                .isEqualTo("Thu 26 February 2026, 02:05");
    }

    @Test
    void speaksChineseToEverybodyElse() {
        assertThat(SpokenDates.date(LocalDate.of(2026, 10, 1), Locale.FRENCH))
                .isEqualTo("2026年10月1日(周四)");
    }
}
