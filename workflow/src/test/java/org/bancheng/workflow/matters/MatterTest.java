package org.bancheng.workflow.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatterTest {

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(MatterState.values())
                .flatMap(state ->
                        MatterFixture.steps().stream().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void takesTheStepsOfItsStateAndRefusesAllOthersByName(MatterState state, Step step) {
        Matter matter = MatterFixture.in(state);
        MatterFixture.prepare(matter, step);
        int before = matter.journalSeq();
        if (step.allowedIn(state)) {
            assertThatCode(() -> MatterFixture.take(matter, step)).doesNotThrowAnyException();
            assertThat(matter.journalSeq()).isEqualTo(before + 1);
        } else {
            assertThatExceptionOfType(StepRefused.class)
                    .isThrownBy(() -> MatterFixture.take(matter, step))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("state." + state));
            assertThat(matter.state()).isEqualTo(state);
            assertThat(matter.journalSeq()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void onlyGoesWaysThatItsLifeKnows(MatterState state, Step step) {
        if (step.allowedIn(state)) {
            Matter matter = MatterFixture.in(state);
            MatterFixture.prepare(matter, step);
            MatterFixture.take(matter, step);
            assertThat(matter.state() == state || state.mayBecome(matter.state()))
                    .as(state + " to " + matter.state())
                    .isTrue();
        }
    }

    @Test
    void neverGoesToTheUnitItIsAbout() {
        Matter matter = MatterFixture.in(MatterState.IN_HANDLING);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        matter.handTo(
                                MatterFixture.CLERK,
                                MatterFixture.NOW,
                                "HALL-330108",
                                Step.HAND_OVER,
                                Facts.none()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("unit-concerned"));
    }

    static Stream<Arguments> everyStateAndResultlessStep() {
        return everyStateAndStep().filter(arguments -> arguments.get()[1] != Step.SIGN_REFUSAL);
    }

    @ParameterizedTest
    @MethodSource("everyStateAndResultlessStep")
    void noStepButTheSecondSignatureRefuses(MatterState state, Step step) {
        if (step.allowedIn(state)) {
            Matter matter = MatterFixture.in(state);
            MatterFixture.prepare(matter, step);
            MatterFixture.take(matter, step);
            assertThat(matter.closing().result()).isNotEqualTo(Result.REFUSED);
        }
    }

    @Test
    void nobodyFinishesAsRefusedAlone() {
        Matter matter = MatterFixture.in(MatterState.IN_HANDLING);
        assertThat(
                        refusalOf(() ->
                                matter.finish(
                                        MatterFixture.CLERK,
                                        MatterFixture.NOW,
                                        MatterFixture.TODAY,
                                        Result.REFUSED,
                                        0,
                                        MatterFixture.NOW,
                                        Facts.none())))
                .isEqualTo("second-signature");
        assertThat(refusalOf(() -> sign(matter, MatterFixture.LEADER, "BUR-330106")))
                .isEqualTo("refusal-none");
        MatterFixture.take(matter, Step.PROPOSE_REFUSAL);
        for (Actor one : List.of(MatterFixture.CLERK, Actor.SYSTEM, Actor.RESIDENT)) {
            assertThat(refusalOf(() -> sign(matter, one, "BUR-330106")))
                    .isEqualTo("refusal-same-unit");
        }
        assertThat(refusalOf(() -> sign(matter, MatterFixture.LEADER, "HALL-330106")))
                .isEqualTo("refusal-same-unit");
        assertThat(matter.closing().result()).isNull();
        sign(matter, MatterFixture.LEADER, "BUR-330106");
        assertThat(matter.closing().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void theUnitItIsAboutIsNotAskedToSign() {
        Matter matter = MatterFixture.in(MatterState.IN_HANDLING);
        assertThat(
                        refusalOf(() ->
                                matter.proposeRefusal(
                                        MatterFixture.CLERK,
                                        "HALL-330106",
                                        "HALL-330108",
                                        MatterFixture.NOW,
                                        Facts.none())))
                .isEqualTo("unit-concerned");
    }

    private static void sign(Matter matter, Actor by, String unit) {
        matter.signRefusal(
                by,
                unit,
                MatterFixture.NOW,
                MatterFixture.TODAY,
                0,
                MatterFixture.NOW,
                Facts.none());
    }

    private static String refusalOf(ThrowingCallable step) {
        String[] key = new String[1];
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> key[0] = refused.key());
        return key[0];
    }

    @Test
    void theHolderAtTheDueDateAnswersForIt() {
        Matter matter = MatterFixture.in(MatterState.IN_HANDLING);
        matter.overdue();
        matter.handTo(Actor.SYSTEM, MatterFixture.NOW, "BUR-330106", Step.RAISE, Facts.none());
        MatterFixture.take(matter, Step.FINISH);
        assertThat(matter.custody().answerableUnit()).isEqualTo("HALL-330106");
        assertThat(matter.custody().unitCode()).isEqualTo("BUR-330106");
        assertThat(matter.custody().escalations()).isEqualTo(1);
    }

    @Test
    void aReceiptCodeForgivesHowItIsTyped() {
        ReceiptCode code = new ReceiptCode("0123456789ABCDEFGHJKMNPQ");
        assertThat(code.grouped()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ");
        assertThat(ReceiptCode.parse(" o123 4567-89ab cdef–ghjk.mnpq ")).contains(code);
        assertThat(ReceiptCode.parse("0123-4567")).isEmpty();
        assertThat(ReceiptCode.parse("U".repeat(24))).isEmpty();
        assertThat(code.toString()).doesNotContain("0123");
    }

    @Test
    void factsReadBackWhateverTheyHold() {
        Facts facts = Facts.of("a", "1=2;3%").and("b", null).and("c", "好");
        assertThat(Facts.parse(facts.line()))
                .containsEntry("a", "1=2;3%")
                .containsEntry("c", "好")
                .hasSize(2);
    }
}
