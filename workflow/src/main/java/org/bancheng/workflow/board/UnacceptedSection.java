package org.bancheng.workflow.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 提级待接办: raised, and the responsible leader has not taken it on. */
@Component
@Order(25)
class UnacceptedSection implements BoardSection {

    private static final String WAITING =
            "FROM escalation e WHERE e.matter_id = m.id AND e.state = 'WAITING'";

    private final BoardRows rows;

    UnacceptedSection(BoardRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "unaccepted";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        String acceptBy = "(SELECT MAX(e.accept_by) " + WAITING + ")";
        return rows.read(
                BoardScope.of(person),
                new Question(
                        acceptBy + " AS accept_by",
                        "EXISTS (SELECT 1 " + WAITING + ")",
                        acceptBy,
                        Map.of()),
                limit,
                row -> List.of(row.getObject("accept_by", LocalDate.class)));
    }
}
