package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReferenceData
class PoliciesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Autowired Policies policies;
    @Autowired JdbcClient jdbc;

    @Test
    void readsTheFirstVersion() {
        DeadlinePolicy policy = policies.version(1);
        assertThat(policy.limit("IMMEDIATE")).isEqualTo(1);
        assertThat(policy.limit("COMMITMENT")).isEqualTo(5);
        assertThat(policy.limit("CONSULTATION")).isEqualTo(7);
        assertThat(policy.limit("ESCALATION")).isEqualTo(10);
        assertThat(policy.limit("TRACKING")).isEqualTo(3);
        assertThat(policy.limit("CARE")).isEqualTo(5);
        assertThat(policy.decideDays()).isEqualTo(1);
        assertThat(policy.pauseCapDays()).isEqualTo(10);
        assertThat(policy.reopenWindowDays()).isEqualTo(15);
        assertThat(policy.settleDays()).isEqualTo(15);
        assertThat(policy.warnPercents()).containsExactly(50, 80);
        assertThat(policy.workingHours()).isEqualTo(WorkingHours.DEFAULT);
    }

    @Test
    void namesTheValueThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> policies.version(1).limit("SHOUTING"))
                .withMessageContaining("limit.SHOUTING");
    }

    @Test
    void refusesAVersionThatDoesNotExistAndADayBeforeTheFirst() {
        assertThatIllegalArgumentException().isThrownBy(() -> policies.version(99));
        assertThatIllegalStateException()
                .isThrownBy(() -> policies.current(LocalDate.of(1999, 1, 1)));
    }

    @Test
    void aNewVersionHoldsFromItsFirstDay() {
        assertThat(policies.current(TODAY).version()).isEqualTo(1);
        jdbc.sql(
                        "INSERT INTO policy_version (version, valid_from, note) VALUES (2, '2099-01-01', 'later')")
                .update();
        jdbc.sql("INSERT INTO policy_value (version, name, value) VALUES (2, 'limit.CARE', 4)")
                .update();
        policies.invalidate();
        assertThat(policies.current(TODAY).version()).isEqualTo(1);
        assertThat(policies.current(LocalDate.of(2099, 1, 1)).limit("CARE")).isEqualTo(4);
        assertThat(policies.version(1).limit("CARE")).isEqualTo(5);
    }
}
