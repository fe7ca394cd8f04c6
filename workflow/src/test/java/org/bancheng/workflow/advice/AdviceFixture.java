package org.bancheng.workflow.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.advice.AdviceRule.Kind;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.jspecify.annotations.Nullable;

/** The first version of rules and limits, as contract.md has them. */
final class AdviceFixture {

    private AdviceFixture() {}

    static ModeAdvice firstRules() {
        return new ModeAdvice(1, rows());
    }

    static List<AdviceRule> rows() {
        List<AdviceRule> rows = new ArrayList<>();
        add(rows, Kind.LANE, "EMERGENCY_110", "DANGER_NOW");
        add(rows, Kind.LANE, "TIP", "DRUG_TIP");
        add(rows, Kind.LANE, "SIGNUP", "EVENT_SIGNUP");
        add(rows, Kind.NOT_ACCEPTED, "LITIGATION", "LITIGATION");
        add(rows, Kind.NOT_ACCEPTED, "ALREADY_IN_PROCESS", "ALREADY_IN_PROCESS");
        add(rows, Kind.NOT_ACCEPTED, "PRIVATE_DISPUTE", "PRIVATE_DISPUTE");
        add(rows, Kind.MODE, "IMMEDIATE", "QUICK_FIX", "DATA_SYNC", "DEADLINE_NEAR");
        add(rows, Kind.MODE, "COMMITMENT", "MINOR_MATERIAL_MISSING");
        add(rows, Kind.MODE, "CONSULTATION", "MULTI_DEPT", "CROSS_REGION");
        add(
                rows,
                Kind.MODE,
                "ESCALATION",
                "SENSITIVE",
                "REPEAT",
                "POLICY_LIMIT",
                "AUTHORITY_NEEDED");
        add(rows, Kind.FALLBACK, "IMMEDIATE", (String) null);
        add(rows, Kind.FOLLOWS, "TRACKING", "COMMITMENT", "CONSULTATION", "ESCALATION");
        add(rows, Kind.MODE, "TRACKING", "SYSTEMIC");
        add(rows, Kind.MODE, "CARE", "VULNERABLE", "ENTERPRISE");
        add(
                rows,
                Kind.URGENT,
                "URGENT",
                "DEADLINE_NEAR",
                "LIVELIHOOD",
                "SENSITIVE",
                "PROJECT_IMPACT");
        return rows;
    }

    static DeadlinePolicy firstPolicy() {
        return new DeadlinePolicy(
                1,
                LocalDate.of(2024, 1, 1),
                Map.of(
                        "limit.IMMEDIATE", 1,
                        "limit.COMMITMENT", 5,
                        "limit.CONSULTATION", 7,
                        "limit.ESCALATION", 10,
                        "limit.TRACKING", 3,
                        "limit.CARE", 5));
    }

    private static void add(
            List<AdviceRule> rows, Kind kind, String outcome, @Nullable String... causes) {
        for (String cause : causes) {
            rows.add(new AdviceRule(1, rows.size() + 1, kind, cause, outcome));
        }
    }
}
