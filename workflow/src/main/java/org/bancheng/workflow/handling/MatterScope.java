package org.bancheng.workflow.handling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;

/**
 * The rows of {@code matter m} a person may reach, as a condition of the query: own unit, and what
 * lies below it for leaders and supervisors; only the lanes of their roles; never a matter about
 * their own unit.
 *
 * @param sql a condition over {@code m}
 * @param params its named parameters
 */
record MatterScope(String sql, Map<String, Object> params) {

    /** What the person may act on. */
    static MatterScope acting(Person person) {
        return of(person, false);
    }

    /** What the person may read: also what their unit took in and handed on. */
    static MatterScope reading(Person person) {
        return of(person, true);
    }

    private static MatterScope of(Person person, boolean reading) {
        List<String> lanes = lanes(person);
        if (lanes.isEmpty()) {
            return new MatterScope("FALSE", Map.of());
        }
        boolean below = person.isAny(Role.LEADER, Role.SUPERVISOR);
        Map<String, Object> params = new HashMap<>();
        params.put("scopeLanes", lanes);
        params.put("scopeUnit", person.unitCode());
        params.put("scopePath", person.unitPath());
        String unit = "m.unit_code = :scopeUnit";
        if (below) {
            params.put("scopeBelow", person.unitPath() + "_%");
            unit =
                    "("
                            + unit
                            + " OR m.unit_code IN (SELECT code FROM unit WHERE path LIKE :scopeBelow))";
        }
        if (reading) {
            unit = "(" + unit + " OR m.first_unit_code = :scopeUnit)";
        }
        return new MatterScope(
                "m.lane IN (:scopeLanes) AND "
                        + unit
                        + " AND (m.subject_unit_code IS NULL OR LOCATE(CONCAT('/', m.subject_unit_code, '/'), :scopePath) = 0)",
                params);
    }

    private static List<String> lanes(Person person) {
        List<String> lanes = new ArrayList<>();
        if (person.isAny(
                Role.WINDOW_CLERK,
                Role.TRIAGE_OFFICER,
                Role.HANDLER,
                Role.LEADER,
                Role.SUPERVISOR)) {
            lanes.add("PETITION");
        }
        if (person.is(Role.TIP_OFFICER)) {
            lanes.add("TIP");
        }
        if (person.is(Role.OUTREACH_MANAGER)) {
            lanes.add("SIGNUP");
        }
        return lanes;
    }
}
