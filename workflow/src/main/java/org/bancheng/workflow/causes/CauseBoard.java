package org.bancheng.workflow.causes;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.board.BoardLine;
import org.bancheng.workflow.board.BoardPart;
import org.bancheng.workflow.board.BoardSection;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一类事超期: cards whose deadline passed without an announced fix, the longest overdue first. */
@Component
@Order(45)
class CauseBoard implements BoardSection {

    private static final String OVERDUE = "c.state = 'OPEN' AND c.due_on < :today AND ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CauseBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "cause";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        CauseScope scope = CauseScope.seeing(person);
        Date today = Date.valueOf(Shanghai.dateOf(clock.instant()));
        int count =
                jdbc.sql("SELECT COUNT(*) FROM cause c WHERE " + OVERDUE + scope.sql())
                        .params(scope.params())
                        .param("today", today)
                        .query(Integer.class)
                        .single();
        List<BoardLine> lines =
                jdbc.sql(
                                "SELECT c.id, c.title, c.due_on, u.name FROM cause c JOIN unit u ON u.code = c.owner_unit WHERE "
                                        + OVERDUE
                                        + scope.sql()
                                        + " ORDER BY c.due_on, c.id LIMIT "
                                        + limit)
                        .params(scope.params())
                        .param("today", today)
                        .query((row, n) ->
                                new BoardLine(
                                        BoardLine.Opens.CAUSE,
                                        row.getString("id"),
                                        row.getString("title"),
                                        row.getString("name"),
                                        List.of(row.getObject("due_on", LocalDate.class))))
                        .list();
        return new BoardPart(count, lines);
    }
}
