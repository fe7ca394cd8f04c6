package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.TodayLine.Next;
import org.bancheng.workflow.handling.TodayLine.Proof;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 今日窗口: petitions that the person's own unit handles in 马上办 and that were opened today or are due,
 * and what was done with them today; only what the person may read.
 */
@Service
public class TodayAtWindow {

    private static final int MOST = 500;

    private static final String LEGS =
            "SELECT m.reference, m.title, m.state, m.plan, m.result, l.opened_at, l.due_on, l.closed_at,"
                    + " (SELECT COUNT(*) FROM immediate_work w WHERE w.leg_id = l.id) AS works,"
                    + " (SELECT COUNT(*) FROM immediate_work w WHERE w.leg_id = l.id AND w.unproven IS NULL) AS proven"
                    + " FROM leg l JOIN matter m ON m.id = l.matter_id WHERE l.unit_code = :unit AND l.mode = 'IMMEDIATE'"
                    + " AND m.lane = 'PETITION' AND m.automatic = FALSE AND ((l.closed_at IS NULL AND m.open = TRUE AND"
                    + " (l.opened_at >= :begins OR l.due_on <= :today)) OR (l.closed_at >= :begins AND l.outcome = :done))"
                    + " AND ";

    private final JdbcClient jdbc;
    private final Clock clock;

    TodayAtWindow(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public WindowDay of(Person person) {
        MatterScope scope = MatterScope.reading(person);
        LocalDate today = Shanghai.dateOf(clock.instant());
        Timestamp begins = Timestamp.from(Shanghai.startOf(today));
        List<TodayLine> lines =
                jdbc.sql(
                                LEGS
                                        + scope.sql()
                                        + " ORDER BY l.closed_at IS NOT NULL, l.closed_at DESC, l.due_on, l.opened_at LIMIT "
                                        + MOST)
                        .params(scope.params())
                        .param("unit", person.unitCode())
                        .param("today", today)
                        .param("begins", begins)
                        .param("done", LegOutcome.DONE.name())
                        .query((row, n) -> line(row))
                        .list();
        int taken =
                (int)
                        lines.stream()
                                .filter(line -> !line.openedAt().isBefore(begins.toInstant()))
                                .count();
        return new WindowDay(today, taken, lines);
    }

    private static TodayLine line(ResultSet row) throws SQLException {
        MatterState state = MatterState.valueOf(row.getString("state"));
        Timestamp closed = row.getTimestamp("closed_at");
        String result = row.getString("result");
        int works = row.getInt("works");
        return new TodayLine(
                row.getString("reference"),
                row.getString("title"),
                state,
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                closed == null ? null : closed.toInstant(),
                result == null || state.isOpen() ? null : Result.valueOf(result),
                works == 0
                        ? Proof.NOTHING_YET
                        : row.getInt("proven") > 0 ? Proof.PROVEN : Proof.UNPROVEN,
                next(state, closed != null, works > 0, !row.getString("plan").isEmpty()));
    }

    private static Next next(MatterState state, boolean closed, boolean done, boolean goesOn) {
        if (closed) {
            return Next.NOTHING;
        }
        if (state == MatterState.WAITING_FOR_RESIDENT) {
            return Next.WAIT;
        }
        if (!done) {
            return Next.DO;
        }
        return goesOn ? Next.COMPLETE : Next.FINISH;
    }
}
