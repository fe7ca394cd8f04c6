package org.bancheng.workflow.handling;

import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 防止推诿: after so many hand-overs only a leader may hand a petition on. 提级 and what rises overdue
 * are no hand-overs here: they bring a matter to somebody who decides.
 */
@Component
class HandOverLimit {

    private final JdbcClient jdbc;
    private final Policies policies;

    HandOverLimit(JdbcClient jdbc, Policies policies) {
        this.jdbc = jdbc;
        this.policies = policies;
    }

    /**
     * @throws StepRefused when the next hand-over needs a leader and the person is none
     */
    void require(Person by, Matter matter) {
        if (matter.lane() == Lane.PETITION
                && !by.is(Role.LEADER)
                && handOvers(matter) >= free(matter)) {
            throw new StepRefused(Step.HAND_OVER, "handover-leader");
        }
    }

    int free(Matter matter) {
        return policies.version(matter.origin().policyVersion()).freeHandOvers();
    }

    private int handOvers(Matter matter) {
        return jdbc.sql("SELECT COUNT(*) FROM handover WHERE matter_id = ? AND cause = 'HAND_OVER'")
                .param(matter.id().value())
                .query(Integer.class)
                .single();
    }
}
