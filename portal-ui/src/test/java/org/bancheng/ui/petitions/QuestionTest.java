package org.bancheng.ui.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.workflow.advice.Signal;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void everyFactIsAskedOnce() {
        assertThat(Question.allAnswers()).containsExactlyInAnyOrder(Signal.values());
    }
}
