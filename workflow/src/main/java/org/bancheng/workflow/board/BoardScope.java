package org.bancheng.workflow.board;

import java.util.HashMap;
import java.util.Map;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;

/**
 * The petitions of a leader's or supervisor's own unit and below, as a condition over {@code matter
 * m}; never one about their own unit or themselves, and never a tip.
 */
public record BoardScope(String sql, Map<String, Object> params) {

    public BoardScope {
        params = Map.copyOf(params);
    }

    /**
     * @throws NotAllowed for anybody else
     */
    public static BoardScope of(Person person) {
        return of(person, "m.lane = 'PETITION'");
    }

    /**
     * The same and sign-ups, for what residents urge.
     *
     * @throws NotAllowed for anybody else
     */
    public static BoardScope withSignUps(Person person) {
        return of(person, "m.lane IN ('PETITION', 'SIGNUP')");
    }

    private static BoardScope of(Person person, String lane) {
        if (!person.isAny(Role.LEADER, Role.SUPERVISOR)) {
            throw new NotAllowed("the leader's board");
        }
        Map<String, Object> params =
                new HashMap<>(Unconcerned.params(person.id(), person.unitPath()));
        params.put("scopeUnit", person.unitCode());
        params.put("scopeBelow", person.unitPath() + "_%");
        return new BoardScope(
                lane
                        + " AND m.open = TRUE AND (m.unit_code = :scopeUnit OR m.unit_code IN (SELECT code"
                        + " FROM unit WHERE path LIKE :scopeBelow)) AND "
                        + Unconcerned.CONDITION,
                params);
    }

    /** The same, or what the person's unit was asked to sign. */
    BoardScope orSigning() {
        return new BoardScope(
                "(("
                        + sql
                        + ") OR (m.lane = 'PETITION' AND m.open = TRUE AND m.refusal_signer_unit = :scopeUnit AND "
                        + Unconcerned.CONDITION
                        + "))",
                params);
    }
}
