package org.bancheng.workflow.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatterTest {

    static Stream<Arguments> everyStateAndStep() {
        return Arrays.stream(MatterState.values())
                .filter(state -> state != MatterState.MERGED)
                .flatMap(state ->
                        MatterFixture.steps().stream().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndStep")
    void takesTheStepsOfItsStateAndRefusesAllOthersByName(MatterState state, Step step) {
        Matter matter = MatterFixture.in(state);
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
