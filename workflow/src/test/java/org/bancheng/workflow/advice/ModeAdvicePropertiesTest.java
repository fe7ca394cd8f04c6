package org.bancheng.workflow.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bancheng.workflow.matters.HandlingMode;

class ModeAdvicePropertiesTest {

    private final ModeAdvice rules = AdviceFixture.firstRules();

    @Provide
    Arbitrary<Set<Signal>> petitionFacts() {
        return Arbitraries.of(EnumSet.range(Signal.QUICK_FIX, Signal.HISTORICAL)).set();
    }

    @Property
    void withoutTheCitedFactsTheModeOrItsReasonIsGone(
            @ForAll("petitionFacts") Set<Signal> signals) {
        for (Reason reason : advise(signals).reasons()) {
            if (!reason.because().isEmpty()) {
                Set<Signal> others = EnumSet.copyOf(signals);
                reason.because().forEach(others::remove);
                Advice without = advise(others);
                assertThat(without.reasons())
                        .noneMatch(other ->
                                other.mode() == reason.mode()
                                        && other.because().equals(reason.because()));
                assertThat(without.plan()).isEqualTo(reason.otherwise());
            }
        }
    }

    @Property
    void citesOnlyFactsThatWereGiven(@ForAll("petitionFacts") Set<Signal> signals) {
        Advice advice = advise(signals);
        assertThat(advice.because()).isSubsetOf(signals);
        for (Reason reason : advice.reasons()) {
            assertThat(reason.because()).isSubsetOf(signals);
            assertThat(reason.instead()).noneMatch(signals::contains);
        }
    }

    @Property
    void theSameFactsInAnyOrderGiveTheSameAdvice(@ForAll Set<Signal> signals, @ForAll long seed) {
        List<Signal> shuffled = new ArrayList<>(signals);
        Collections.shuffle(shuffled, new Random(seed));
        Advice again = AdviceFixture.firstRules().on(shuffled, AdviceFixture.firstPolicy());
        assertThat(again).isEqualTo(advise(signals));
    }

    @Property
    void aPlanIsInOrderAndHoldsARouteExactlyWhenAPetitionIsAccepted(@ForAll Set<Signal> signals) {
        Advice advice = advise(signals);
        assertThat(advice.plan()).isSorted().doesNotHaveDuplicates();
        boolean petition = advice.accepted() && advice.lane() == AdvisedLane.PETITION;
        assertThat(advice.plan().stream().anyMatch(HandlingMode::isRoute)).isEqualTo(petition);
        assertThat(advice.limitWorkingDays() != null).isEqualTo(petition);
        assertThat(advice.route() == null).isEqualTo(advice.accepted());
    }

    private Advice advise(Set<Signal> signals) {
        return rules.on(signals, AdviceFixture.firstPolicy());
    }
}
