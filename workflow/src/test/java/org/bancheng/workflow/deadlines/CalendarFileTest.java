package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final String GOOD =
            """
            2031-01-01,HOLIDAY,元旦
            2031-01-23,HOLIDAY,春节
            2031-01-26,WORKDAY,春节
            """;

    @Test
    void readsAYearWithAndWithoutAByteOrderMark() {
        for (String mark : List.of("", "\uFEFF")) {
            CalendarFile file = read(mark + "date,kind,name\r\n" + GOOD);
            assertThat(file.problems()).isEmpty();
            assertThat(file.years().get(2031)).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-02-30,HOLIDAY,春节 | date | date",
                "31-1-2,HOLIDAY,春节 | date | date",
                "1989-01-01,HOLIDAY,元旦 | date | year",
                "2031-01-02,Holiday,元旦 | kind | kind",
                "2031-01-02,HOLIDAY, | name | name",
                "2031-01-23,HOLIDAY,春节 | date | twice",
                "2031-01-24,WORKDAY,春节 | kind | not-weekend",
                "2031-01-24,HOLIDAY | 1 | cells",
                "\"2031-01-24,HOLIDAY,春节 | 1 | quotes"
            })
    void namesLineColumnAndReasonOfNonsense(String line, String column, String reason) {
        CalendarFile file = read("date,kind,name\n" + GOOD + line + "\n");
        assertThat(file.problems()).hasSize(1);
        CalendarProblem problem = file.problems().getFirst();
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.reason()).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsNoCalendarAtAll() {
        assertThat(reason("")).isEqualTo("heading");
        assertThat(reason("day;kind;name\n")).isEqualTo("heading");
        assertThat(reason("date,kind,name\n")).isEqualTo("no-days");
        assertThat(
                        CalendarFile.read("date,kind,name\n元旦".getBytes(Charset.forName("GBK")))
                                .problems()
                                .getFirst()
                                .reason())
                .isEqualTo("encoding");
        assertThat(CalendarFile.read(new byte[CalendarFile.LARGEST + 1]).problems())
                .extracting(CalendarProblem::reason)
                .containsExactly("too-large");
    }

    @Test
    void refusesAYearThatOnlyWorksOrHardlyWorks() {
        assertThat(reason("date,kind,name\n2031-01-04,WORKDAY,元旦\n")).isEqualTo("working-days");
        StringBuilder lazy = new StringBuilder("date,kind,name\n");
        for (int day = 1; day <= 60; day++) {
            lazy.append(java.time.LocalDate.ofYearDay(2031, day)).append(",HOLIDAY,长假\n");
        }
        assertThat(reason(lazy.toString())).isEqualTo("working-days");
    }

    private static String reason(String text) {
        return read(text).problems().getFirst().reason();
    }

    private static CalendarFile read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
