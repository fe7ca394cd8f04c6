package org.bancheng.workflow.handling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;

/**
 * The rows of {@code matter m} a person may reach, as a condition of the query: own unit, and what
 * lies below it for leaders, supervisors and, of sign-ups, outreach managers; only the lanes of
 * their roles; never a matter about their own unit or themselves. Tips are apart: their officers
 * reach those of their own unit and no further, and no list or page of matters shows them.
 *
 * @param sql a condition over {@code m}
 * @param params its named parameters
 */
public record MatterScope(String sql, Map<String, Object> params) {

    private static final MatterScope NOTHING = new MatterScope("FALSE", Map.of());

    /** What the person may act on. */
    public static MatterScope acting(Person person) {
        return of(person, false);
    }

    /** What the person may read: also what their unit took in and handed on. */
    public static MatterScope reading(Person person) {
        return of(person, true);
    }

    /**
     * What the person may read and give or refuse the second signature of, besides what they may
     * act on: matters whose handlers asked the person's unit for it.
     */
    static MatterScope signing(Person person) {
        return person.is(Role.LEADER)
                ? new MatterScope(
                        "m.lane = 'PETITION' AND m.refusal_signer_unit = :scopeUnit AND "
                                + Unconcerned.CONDITION,
                        with(person, Map.of("scopeUnit", person.unitCode())))
                : NOTHING;
    }

    /** What waits for the person's decision: an extension in their units, or a signature. */
    static MatterScope deciding(Person person) {
        MatterScope acting = acting(person);
        return new MatterScope(acting.sql + " AND m.extension_asked IS NOT NULL", acting.params)
                .or(signing(person));
    }

    /** The rows of either. */
    MatterScope or(MatterScope other) {
        if (other == NOTHING || this == NOTHING) {
            return this == NOTHING ? other : this;
        }
        Map<String, Object> both = new HashMap<>(params);
        both.putAll(other.params);
        return new MatterScope("((" + sql + ") OR (" + other.sql + "))", both);
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
        List<String> lanes = new ArrayList<>();
        if (person.isAny(
                Role.WINDOW_CLERK,
                Role.TRIAGE_OFFICER,
                Role.HANDLER,
                Role.LEADER,
                Role.SUPERVISOR)) {
            boolean below = person.isAny(Role.LEADER, Role.SUPERVISOR);
            lanes.add("m.lane = 'PETITION' AND " + unit(below, reading));
        }
        if (person.is(Role.OUTREACH_MANAGER)) {
            lanes.add("m.lane = 'SIGNUP' AND " + unit(true, reading));
        }
        if (lanes.isEmpty()) {
            return NOTHING;
        }
        String lane = lanes.size() == 1 ? lanes.getFirst() : "(" + String.join(" OR ", lanes) + ")";
        return new MatterScope(
                lane + " AND " + Unconcerned.CONDITION,
                with(
                        person,
                        Map.of(
                                "scopeUnit",
                                person.unitCode(),
                                "scopeBelow",
                                person.unitPath() + "_%")));
    }

    private static Map<String, Object> with(Person person, Map<String, Object> more) {
        Map<String, Object> params = new HashMap<>(more);
        params.putAll(Unconcerned.params(person.id(), person.unitPath()));
        return params;
    }

    private static String unit(boolean below, boolean reading) {
        return "(m.unit_code = :scopeUnit"
                + (below
                        ? " OR m.unit_code IN (SELECT code FROM unit WHERE path LIKE :scopeBelow)"
                        : "")
                + (reading ? " OR m.first_unit_code = :scopeUnit)" : ")");
    }
}
