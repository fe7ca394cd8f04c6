package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AppealTest {

    private static final LocalDate FINISHED = LocalDate.of(2026, 3, 2);

    @Test
    void reviewIsOpenForThirtyDaysAndReconsiderationForSixty() {
        assertThat(Appeal.after(FINISHED, LocalDate.of(2026, 4, 1)))
                .containsExactly(
                        new Appeal("track.appeal.review", LocalDate.of(2026, 4, 1)),
                        new Appeal("track.appeal.law", LocalDate.of(2026, 5, 1)),
                        new Appeal("track.appeal.phone", null));
    }

    @Test
    void aWayThatIsOverSaysSo() {
        assertThat(Appeal.after(FINISHED, LocalDate.of(2026, 5, 2)))
                .extracting(Appeal::key)
                .containsExactly(
                        "track.appeal.reviewOver", "track.appeal.lawOver", "track.appeal.phone");
    }
}
