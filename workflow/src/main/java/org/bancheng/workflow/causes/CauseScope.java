package org.bancheng.workflow.causes;

import java.util.Map;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;

/**
 * The rows of {@code cause c} a person may see or work on, as a condition of the query: those their
 * unit opened or owns, and for leaders and supervisors what units below opened or own.
 */
record CauseScope(String sql, Map<String, Object> params) {

    static CauseScope seeing(Person person) {
        if (!person.isAny(
                Role.WINDOW_CLERK,
                Role.TRIAGE_OFFICER,
                Role.HANDLER,
                Role.LEADER,
                Role.SUPERVISOR)) {
            return new CauseScope("FALSE", Map.of());
        }
        return person.isAny(Role.LEADER, Role.SUPERVISOR)
                ? below(person)
                : new CauseScope(
                        "(c.opened_unit = :causeUnit OR c.owner_unit = :causeUnit)",
                        Map.of("causeUnit", person.unitCode()));
    }

    static CauseScope working(Person person) {
        if (person.is(Role.LEADER)) {
            return below(person);
        }
        String owned = "c.owner_unit = :causeUnit";
        String sql =
                person.is(Role.TRIAGE_OFFICER)
                        ? "(c.opened_unit = :causeUnit OR " + owned + ")"
                        : person.isAny(Role.HANDLER, Role.WINDOW_CLERK) ? owned : "FALSE";
        return new CauseScope(
                sql, "FALSE".equals(sql) ? Map.of() : Map.of("causeUnit", person.unitCode()));
    }

    private static CauseScope below(Person person) {
        String units =
                " IN (SELECT code FROM unit WHERE path = :causePath OR path LIKE :causeBelow)";
        return new CauseScope(
                "(c.opened_unit" + units + " OR c.owner_unit" + units + ")",
                Map.of("causePath", person.unitPath(), "causeBelow", person.unitPath() + "_%"));
    }
}
