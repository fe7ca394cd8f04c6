package org.bancheng.workflow.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.bancheng.workflow.deadlines.ReferenceData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReferenceData
class AdvisorIT {

    @Autowired Advisor advisor;

    @Test
    void theRowsAreTheFirstVersionOfTheRules() {
        ModeAdvice rules = AdviceFixture.firstRules();
        for (Signal one : Signal.values()) {
            for (Signal two : Signal.values()) {
                Set<Signal> facts = one == two ? Set.of(one) : Set.of(one, two);
                assertThat(advisor.advise(facts))
                        .isEqualTo(rules.on(facts, AdviceFixture.firstPolicy()));
            }
        }
    }

    @Test
    void theRowsGiveEveryCaseItsPlan() throws IOException {
        for (TriageCase expected : TriageCase.all()) {
            assertThat(advisor.advise(expected.signals()).plan())
                    .as(expected.toString())
                    .isEqualTo(expected.plan());
        }
    }
}
