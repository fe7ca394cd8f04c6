package org.bancheng.workflow.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.bancheng.workflow.advice.AdviceFixture.firstPolicy;
import static org.bancheng.workflow.advice.AdviceFixture.firstRules;
import static org.bancheng.workflow.matters.HandlingMode.CARE;
import static org.bancheng.workflow.matters.HandlingMode.COMMITMENT;
import static org.bancheng.workflow.matters.HandlingMode.CONSULTATION;
import static org.bancheng.workflow.matters.HandlingMode.ESCALATION;
import static org.bancheng.workflow.matters.HandlingMode.IMMEDIATE;
import static org.bancheng.workflow.matters.HandlingMode.TRACKING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.matters.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModeAdviceTest {

    static List<TriageCase> cases() throws IOException {
        return TriageCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void advisesWhatTheCaseExpects(TriageCase expected) {
        Advice advice = advise(expected.signals());

        assertThat(advice.plan()).isEqualTo(expected.plan());
        assertThat(advice.urgency()).isEqualTo(expected.urgency());
        if (expected.lane().equals("NOT_ACCEPTED")) {
            assertThat(advice.accepted()).isFalse();
            assertThat(advice.route()).isIn("LITIGATION", "ALREADY_IN_PROCESS", "PRIVATE_DISPUTE");
        } else {
            assertThat(advice.accepted()).isTrue();
            assertThat(advice.lane()).isEqualTo(AdvisedLane.valueOf(expected.lane()));
        }
    }

    @Test
    void answersTheExampleOfTheContract() {
        Advice advice = advise(Set.of(Signal.DATA_SYNC, Signal.CROSS_REGION));

        assertThat(advice.lane()).isEqualTo(AdvisedLane.PETITION);
        assertThat(advice.plan()).containsExactly(IMMEDIATE, CONSULTATION, TRACKING);
        assertThat(advice.limitWorkingDays()).isEqualTo(7);
        assertThat(advice.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(advice.reasons())
                .containsExactly(
                        new Reason(
                                IMMEDIATE,
                                List.of(Signal.DATA_SYNC),
                                List.of(CONSULTATION, TRACKING),
                                List.of()),
                        new Reason(
                                CONSULTATION,
                                List.of(Signal.CROSS_REGION),
                                List.of(IMMEDIATE),
                                List.of()),
                        new Reason(
                                TRACKING,
                                List.of(Signal.CROSS_REGION),
                                List.of(IMMEDIATE),
                                List.of()));
    }

    @Test
    void dangerComesBeforeEverything() {
        Advice advice = advise(Set.of(Signal.values()));
        assertThat(advice.lane()).isEqualTo(AdvisedLane.EMERGENCY_110);
        assertThat(advice.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(advice.limitWorkingDays()).isNull();
        assertThat(advice.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DRUG_TIP, EVENT_SIGNUP, TIP",
        "EVENT_SIGNUP, LITIGATION, SIGNUP",
        "LITIGATION, QUICK_FIX, PETITION"
    })
    void lanesComeBeforeRefusalsAndRefusalsBeforeModes(
            Signal stronger, Signal weaker, AdvisedLane lane) {
        Advice advice = advise(Set.of(stronger, weaker));
        assertThat(advice.lane()).isEqualTo(lane);
        assertThat(advice.plan()).isEmpty();
        assertThat(advice.accepted()).isEqualTo(lane != AdvisedLane.PETITION);
    }

    @ParameterizedTest
    @CsvSource({
        "HISTORICAL, 1",
        "MINOR_MATERIAL_MISSING, 5",
        "MULTI_DEPT, 7",
        "POLICY_LIMIT, 10",
        "VULNERABLE, 1",
        "SYSTEMIC, 1"
    })
    void theLimitIsTheLongestOfTheRoutesAndNeverOfAnOverlay(Signal signal, int limit) {
        assertThat(advise(Set.of(signal)).limitWorkingDays()).isEqualTo(limit);
    }

    @Test
    void keepsTheOrderOfHandlingWithEverythingAtOnce() {
        Advice advice =
                advise(
                        Set.of(
                                Signal.ENTERPRISE,
                                Signal.SYSTEMIC,
                                Signal.REPEAT,
                                Signal.MULTI_DEPT,
                                Signal.MINOR_MATERIAL_MISSING,
                                Signal.QUICK_FIX));
        assertThat(advice.plan())
                .containsExactly(IMMEDIATE, COMMITMENT, CONSULTATION, ESCALATION, TRACKING, CARE);
        assertThat(advice.reasons()).extracting(Reason::mode).isEqualTo(advice.plan());
        assertThat(advice.reasons().get(4).because())
                .containsExactly(
                        Signal.MINOR_MATERIAL_MISSING,
                        Signal.MULTI_DEPT,
                        Signal.REPEAT,
                        Signal.SYSTEMIC);
    }

    @Test
    void withoutAnyFactTheWindowDealsWithItAndSaysWhatWouldChangeThat() {
        Advice advice = advise(Set.of());
        assertThat(advice.plan()).containsExactly(IMMEDIATE);
        Reason only = advice.reasons().getFirst();
        assertThat(only.because()).isEmpty();
        assertThat(only.instead())
                .containsExactly(
                        Signal.MINOR_MATERIAL_MISSING,
                        Signal.MULTI_DEPT,
                        Signal.CROSS_REGION,
                        Signal.SENSITIVE,
                        Signal.REPEAT,
                        Signal.POLICY_LIMIT,
                        Signal.AUTHORITY_NEEDED);
        assertThat(only.text(Locale.CHINA)).contains("马上办", "外地", "权限");
        assertThat(only.text(Locale.UK)).contains("another region", "may not decide");
    }

    @Test
    void saysInPlainWordsWhyAndWhatWouldChangeIt() {
        Reason reason = advise(Set.of(Signal.DATA_SYNC, Signal.CROSS_REGION)).reasons().get(1);
        assertThat(reason.text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("建议请有关单位一起商量着办（会商办），因为要外地的单位配合。要是没有这些情况，办法会是：马上办。");
        assertThat(reason.text(Locale.ENGLISH))
                .isEqualTo(
                        "Advised: the offices concerned work it out together (会商办), because an office"
                                + " in another region has to help. Without that, the way would be: at"
                                + " once.");
    }

    @Test
    void namesTheRightRouteOfWhatIsNotAccepted() {
        assertThat(advise(Set.of(Signal.PRIVATE_DISPUTE)).text(Locale.CHINA)).contains("人民调解");
        assertThat(advise(Set.of(Signal.DANGER_NOW)).text(Locale.ENGLISH)).contains("110", "12110");
    }

    @Test
    void refusesRulesItCannotUnderstand() {
        List<AdviceRule> rows = new ArrayList<>(AdviceFixture.rows());
        rows.add(new AdviceRule(1, 99, AdviceRule.Kind.MODE, "FULL_MOON", "IMMEDIATE"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ModeAdvice(1, rows))
                .withMessageContaining("rule 99")
                .withMessageContaining("FULL_MOON");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ModeAdvice(0, List.of()))
                .withMessageContaining("no fallback route");
    }

    private static Advice advise(Set<Signal> signals) {
        return firstRules().on(signals, firstPolicy());
    }
}
