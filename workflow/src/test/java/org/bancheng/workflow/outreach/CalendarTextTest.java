package org.bancheng.workflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    @Test
    void leavesShortLinesAlone() {
        assertThat(CalendarText.fold("SUMMARY:禁毒\r\nEND:VEVENT\r\n"))
                .isEqualTo("SUMMARY:禁毒\r\nEND:VEVENT\r\n");
        String full = "x".repeat(75) + "\r\n";
        assertThat(CalendarText.fold(full)).isEqualTo(full);
    }

    @Test
    void foldsAtSeventyFiveOctetsNeverInsideACharacter() {
        for (int shift = 0; shift < 4; shift++) {
            String line = "x".repeat(shift) + "禁毒𠮷é".repeat(60);
            String folded = CalendarText.fold(line + "\r\n" + line + "\r\n");
            assertThat(folded.split("\r\n"))
                    .allSatisfy(part -> {
                        assertThat(part.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75);
                        assertThat(
                                        new String(
                                                part.getBytes(StandardCharsets.UTF_8),
                                                StandardCharsets.UTF_8))
                                .isEqualTo(part)
                                .doesNotContain("�");
                    });
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n" + line + "\r\n");
        }
    }

    @Test
    void dropsControlCharactersAndKeepsLines() {
        assertThat(CalendarText.clean("一\r\n二\r三\u0007\u0000四\t五")).isEqualTo("一\n二\n三四\t五");
    }
}
