package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void roundsHalfUpToTwoDecimals() {
        assertThat(new Ratio(2816, 2822).percent()).isEqualTo("99.79");
        assertThat(new Ratio(1, 800).percent()).isEqualTo("0.13"); // 0.125
        assertThat(new Ratio(1, 1600).percent()).isEqualTo("0.06"); // 0.0625
        assertThat(new Ratio(1, 3).percent()).isEqualTo("33.33");
        assertThat(new Ratio(2, 3).percent()).isEqualTo("66.67");
        assertThat(new Ratio(5, 5).percent()).isEqualTo("100.00");
        assertThat(new Ratio(0, 7).percent()).isEqualTo("0.00");
        assertThat(new Ratio(241, 8).mean()).isEqualTo("30.13"); // 30.125
        assertThat(new Ratio(6, 2).mean()).isEqualTo("3.00");
    }

    @Test
    void overNothingCannotBeComputed() {
        assertThat(new Ratio(0, 0).percent()).isNull();
        assertThat(new Ratio(0, 0).mean()).isNull();
    }
}
