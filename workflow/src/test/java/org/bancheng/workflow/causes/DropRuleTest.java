package org.bancheng.workflow.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bancheng.workflow.causes.DropRule.Verdict;
import org.junit.jupiter.api.Test;

class DropRuleTest {

    private static final DropRule RULE = new DropRule(30, 50, 5);

    @Test
    void aRealDropCloses() {
        assertThat(RULE.judge(30, 90, 2, 30)).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void nothingIsJudgedBeforeTheDays() {
        assertThat(RULE.judge(300, 90, 0, 29)).isEqualTo(Verdict.TOO_EARLY);
    }

    @Test
    void moreThanHalfOfTheRateIsNotEnough() {
        assertThat(RULE.judge(900, 90, 151, 30)).isEqualTo(Verdict.NOT_ENOUGH);
        assertThat(RULE.judge(900, 90, 150, 30)).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void smallNumbersDoNotCloseByLuck() {
        assertThat(RULE.judge(3, 90, 0, 30)).isEqualTo(Verdict.COULD_BE_LUCK);
        assertThat(RULE.judge(0, 90, 0, 30)).isEqualTo(Verdict.COULD_BE_LUCK);
    }

    @Test
    void luckIsTheBinomialTail() {
        assertThat(DropRule.luckOf(3, 90, 0, 30)).isCloseTo(0.75 * 0.75 * 0.75, within(1e-12));
        assertThat(DropRule.luckOf(1, 50, 1, 50)).isCloseTo(0.75, within(1e-12));
        assertThat(DropRule.luckOf(0, 90, 4, 30)).isCloseTo(1, within(1e-12));
    }
}
