package org.bancheng.workflow.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.board.BoardRows.Question;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 来回转办: handed over so often that the next hand-over needs a leader's word. */
@Component
@Order(50)
class PassedAroundSection implements BoardSection {

    private static final String TIMES =
            "(SELECT COUNT(*) FROM handover h WHERE h.matter_id = m.id AND h.cause = 'HAND_OVER')";

    private final BoardRows rows;
    private final Policies policies;
    private final Clock clock;

    PassedAroundSection(BoardRows rows, Policies policies, Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "passed";
    }

    @Override
    public BoardPart read(Person person, int limit) {
        int free = policies.current(Shanghai.dateOf(clock.instant())).freeHandOvers();
        return rows.read(
                BoardScope.of(person),
                new Question(
                        TIMES + " AS times",
                        TIMES + " >= :free",
                        "times DESC",
                        Map.of("free", free)),
                limit,
                row -> List.of(row.getInt("times")));
    }
}
