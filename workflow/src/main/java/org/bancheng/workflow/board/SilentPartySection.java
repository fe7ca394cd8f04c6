package org.bancheng.workflow.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 会商未回复: a party to an open consultation let its date pass. */
@Component
@Order(40)
class SilentPartySection implements BoardSection {

    private static final String SILENT =
            " FROM consultation_party p JOIN consultation c ON c.id = p.consultation WHERE c.matter_id = m.id AND"
                    + " c.open = TRUE AND p.state = 'ASKED' AND p.due_on < :today";

    private final BoardRows rows;
    private final Clock clock;

    SilentPartySection(BoardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "silent";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        return rows.read(
                BoardScope.of(person),
                new Question(
                        "(SELECT COUNT(*)"
                                + SILENT
                                + ") AS parties, (SELECT MIN(p.due_on)"
                                + SILENT
                                + ") AS since",
                        "EXISTS (SELECT 1" + SILENT + ")",
                        "since",
                        Map.of("today", Shanghai.dateOf(clock.instant()))),
                limit,
                row -> List.of(row.getInt("parties"), row.getObject("since", LocalDate.class)));
    }
}
