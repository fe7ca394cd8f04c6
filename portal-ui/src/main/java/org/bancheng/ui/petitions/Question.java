package org.bancheng.ui.petitions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bancheng.workflow.advice.Signal;

/** What is asked together about the situation; every fact a resident can know has its place. */
enum Question {
    STUCK(
            Signal.REPEAT,
            Signal.MINOR_MATERIAL_MISSING,
            Signal.DATA_SYNC,
            Signal.QUICK_FIX,
            Signal.MULTI_DEPT,
            Signal.CROSS_REGION,
            Signal.POLICY_LIMIT,
            Signal.AUTHORITY_NEEDED,
            Signal.HISTORICAL,
            Signal.SYSTEMIC),
    URGENT(Signal.DEADLINE_NEAR, Signal.LIVELIHOOD, Signal.PROJECT_IMPACT),
    WHO(Signal.VULNERABLE, Signal.ENTERPRISE, Signal.SENSITIVE),
    ELSEWHERE(
            Signal.LITIGATION,
            Signal.ALREADY_IN_PROCESS,
            Signal.PRIVATE_DISPUTE,
            Signal.DANGER_NOW,
            Signal.DRUG_TIP,
            Signal.EVENT_SIGNUP);

    private final List<Signal> answers;

    Question(Signal... answers) {
        this.answers = List.of(answers);
    }

    public List<Signal> answers() {
        return answers;
    }

    public String key() {
        return "petitions.situation." + name().toLowerCase(Locale.ROOT);
    }

    /** Every answer that can be ticked, in the order of the page. */
    static Stream<Signal> allAnswers() {
        return Arrays.stream(values()).flatMap(question -> question.answers.stream());
    }
}
