package org.bancheng.workflow.urging;

import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardPart;
import org.bancheng.workflow.board.BoardRows;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.board.BoardScope;
import org.bancheng.workflow.board.BoardSection;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 催办未答复, of petitions and sign-ups: the longest wait first. */
@Component
@Order(10)
class UrgeBoard implements BoardSection {

    private static final String OPEN =
            " FROM urge e WHERE e.matter_id = m.id AND e.answered_at IS NULL";

    private final BoardRows rows;

    UrgeBoard(BoardRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return "urge";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        return rows.read(
                BoardScope.withSignUps(person),
                new Question(
                        "(SELECT MIN(e.at)"
                                + OPEN
                                + ") AS since, (SELECT COUNT(*)"
                                + OPEN
                                + ") AS times",
                        "m.id IN (SELECT w.matter_id FROM urge w WHERE w.answered_at IS NULL)",
                        "since",
                        Map.of()),
                limit,
                row -> List.of(row.getInt("times"), row.getTimestamp("since").toInstant()));
    }
}
