package org.bancheng.workflow.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of somebody's own unit, to be brought to zero. */
@Service
@Transactional(readOnly = true)
public class Queues {

    /** Lines at most. */
    public static final int LONGEST = 200;

    private static final int CUTS = 10;
    private static final String LINES =
            "SELECT m.reference, m.title, "
                    + QueueSql.WHAT
                    + " AS what, "
                    + QueueSql.SINCE
                    + " AS since FROM matter m WHERE m.unit_code = :unit AND "
                    + QueueSql.WAITS
                    + " AND "
                    + Unconcerned.CONDITION
                    + " ORDER BY since, m.id LIMIT "
                    + LONGEST;
    private static final String CUT =
            "SELECT u.name, c.cut_at, c.waiting, c.cleared_at, s.display_name FROM queue_cut c JOIN unit u ON u.code ="
                    + " c.unit_code LEFT JOIN staff s ON s.id = c.cleared_by WHERE ";

    private final JdbcClient jdbc;
    private final QueueCuts cuts;
    private final Clock clock;

    Queues(JdbcClient jdbc, QueueCuts cuts, Clock clock) {
        this.jdbc = jdbc;
        this.cuts = cuts;
        this.clock = clock;
    }

    /**
     * @throws NotAllowed for somebody who handles no petitions
     */
    public QueueView of(Person person) {
        if (!person.isAny(
                Role.WINDOW_CLERK,
                Role.TRIAGE_OFFICER,
                Role.HANDLER,
                Role.LEADER,
                Role.SUPERVISOR)) {
            throw new NotAllowed("the queue of a unit");
        }
        Instant now = clock.instant();
        List<QueueLine> lines =
                jdbc.sql(LINES)
                        .param("unit", person.unitCode())
                        .params(Unconcerned.params(person.id(), person.unitPath()))
                        .query((row, n) ->
                                new QueueLine(
                                        row.getString("reference"),
                                        row.getString("title"),
                                        Waiting.valueOf(row.getString("what")),
                                        row.getTimestamp("since").toInstant()))
                        .list();
        List<CutLine> own =
                jdbc.sql(CUT + "c.unit_code = ? ORDER BY c.cut_at DESC LIMIT ?")
                        .params(person.unitCode(), CUTS)
                        .query((row, n) -> cut(row))
                        .list();
        return new QueueView(lines, cuts.next(now), own, below(person, now));
    }

    private List<CutLine> below(Person person, Instant now) {
        if (!person.isAny(Role.LEADER, Role.SUPERVISOR)) {
            return List.of();
        }
        return jdbc.sql(
                        CUT
                                + "c.cut_at >= ? AND u.path LIKE ? ORDER BY c.cleared_at IS NOT NULL, c.cut_at DESC, c.waiting"
                                + " DESC, u.code LIMIT ?")
                .params(
                        Timestamp.from(Shanghai.startOf(Shanghai.dateOf(now))),
                        person.unitPath() + "_%",
                        LONGEST)
                .query((row, n) -> cut(row))
                .list();
    }

    private static CutLine cut(ResultSet row) throws SQLException {
        Timestamp cleared = row.getTimestamp("cleared_at");
        return new CutLine(
                row.getString("name"),
                row.getTimestamp("cut_at").toInstant(),
                row.getInt("waiting"),
                cleared == null ? null : cleared.toInstant(),
                row.getString("display_name"));
    }
}
