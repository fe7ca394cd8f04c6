package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private final Random random = new Random(7);

    @Test
    void timesOfOneKindAreNotToldApart() {
        var found = Separation.of(times(10_000, 0), times(10_000, 0));
        assertThat(found.longer()).isCloseTo(0.5, within(0.02));
        assertThat(found.error()).isCloseTo(0.0105, within(0.0001));
        assertThat(found.within(0.03)).isTrue();
    }

    @Test
    void aTenthOfTheSpreadIsSeen() {
        assertThat(Separation.of(times(10_000, 100), times(10_000, 0)).within(0.03)).isFalse();
    }

    @Test
    void allLongerIsOneAndEqualIsAHalf() {
        assertThat(Separation.of(new long[] {4, 5}, new long[] {1, 2, 3}).longer()).isEqualTo(1);
        assertThat(Separation.of(new long[] {1, 1}, new long[] {1, 1, 1}).longer()).isEqualTo(0.5);
        assertThat(Separation.of(new long[] {1, 4}, new long[] {2, 3}).longer()).isEqualTo(0.5);
    }

    @Test
    void tooFewTriesProveNothing() {
        assertThat(Separation.of(times(100, 0), times(100, 0)).within(0.03)).isFalse();
    }

    private long[] times(int count, int later) {
        return random.longs(count, 0, 1_000).map(time -> time + later).toArray();
    }
}
