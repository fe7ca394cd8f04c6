package org.bancheng.workflow.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 超期: open, and the promised date has passed. */
@Component
@Order(20)
class OverdueSection implements BoardSection {

    private final BoardRows rows;
    private final Clock clock;

    OverdueSection(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "overdue";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        return rows.read(
                BoardScope.of(person),
                new Question(
                        "m.promise",
                        "m.due_at <= :now",
                        "m.due_at",
                        Map.of("now", Timestamp.from(clock.instant()))),
                limit,
                row -> List.of(row.getObject("promise", LocalDate.class)));
    }
}
