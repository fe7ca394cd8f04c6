package org.bancheng.workflow.advice;

import java.time.Clock;
import java.util.Set;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.stereotype.Service;

/** Advises by today's rules and limits. */
@Service
public class Advisor {

    private final AdviceRules rules;
    private final Policies policies;
    private final Clock clock;

    Advisor(AdviceRules rules, Policies policies, Clock clock) {
        this.rules = rules;
        this.policies = policies;
        this.clock = clock;
    }

    /** What the facts lead to; no fact at all is an ordinary petition. */
    public Advice advise(Set<Signal> facts) {
        return rules.current().on(facts, policies.current(Shanghai.dateOf(clock.instant())));
    }
}
