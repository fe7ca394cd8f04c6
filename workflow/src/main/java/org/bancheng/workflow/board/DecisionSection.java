package org.bancheng.workflow.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待审批: extensions and second signatures that wait, what falls due first first. */
@Component
@Order(30)
class DecisionSection implements BoardSection {

    /** What is asked for. */
    enum Request {
        EXTENSION,
        SIGNATURE
    }

    private final BoardRows rows;

    DecisionSection(BoardRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "decision";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        BoardScope scope = BoardScope.of(person);
        return rows.read(
                person.is(Role.LEADER) ? scope.orSigning() : scope,
                new Question(
                        "m.promise, CASE WHEN m.refusal_signer_unit IS NULL THEN 'EXTENSION' ELSE 'SIGNATURE' END AS kind",
                        "(m.extension_asked IS NOT NULL OR m.refusal_signer_unit IS NOT NULL)",
                        "m.due_at",
                        Map.of()),
                limit,
                row ->
                        List.of(
                                Request.valueOf(row.getString("kind")),
                                row.getObject("promise", LocalDate.class)));
    }
}
