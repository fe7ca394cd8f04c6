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
 * their own unit. Tips are apart: their officers reach those of their own unit and no further, and
 * no list or page of matters shows them.
 *
 * @param sql a condition over {@code m}
 * @param params its named parameters
 */
record MatterScope(String sql, Map<String, Object> params) {

    private static final MatterScope NOTHING = new MatterScope("FALSE", Map.of());

    /** What the person may act on. */
    static MatterScope acting(Person person) {
        return of(person, false);
    }

    /** What the person may read: also what their unit took in and handed on. */
    static MatterScope reading(Person person) {
        return of(person, true);
    }

    /** The tips the person may act on and read, if they hold the key. */
    static MatterScope tips(Person person) {
        return person.is(Role.TIP_OFFICER)
                ? new MatterScope(
                        "m.lane = 'TIP' AND m.unit_code = :scopeUnit",
                        Map.of("scopeUnit", person.unitCode()))
                : NOTHING;
    }

    private static MatterScope of(Person person, boolean reading) {
        List<String> lanes = lanes(person);
        if (lanes.isEmpty()) {
            return NOTHING;
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
        if (person.is(Role.OUTREACH_MANAGER)) {
            lanes.add("SIGNUP");
        }
        return lanes;
    }
}
