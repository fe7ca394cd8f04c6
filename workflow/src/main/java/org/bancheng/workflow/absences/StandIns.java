package org.bancheng.workflow.absences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in today. It is worked out at every question, so nothing has to be given back. */
@Service
@Transactional(readOnly = true)
public class StandIns {

    /**
     * From the absence {@code a} of whoever handles {@code matter m} to who stands in: its deputy,
     * or, when that one is away as well ({@code b}), whom that one left it to.
     */
    private static final String CHAIN =
            "absence a LEFT JOIN absence_deputy x ON x.absence_id = a.id AND x.matter_id = m.id LEFT JOIN absence b ON"
                    + " b.staff_id = COALESCE(x.deputy_id, a.deputy_id) AND "
                    + lasting("b")
                    + " LEFT JOIN absence_deputy y ON y.absence_id = b.id AND y.matter_id = m.id";

    private static final String DEPUTY =
            "COALESCE(y.deputy_id, b.deputy_id, x.deputy_id, a.deputy_id)";

    /** Over {@code matter m}: somebody away handles it and {@code :me} stands in {@code :today}. */
    public static final String CONDITION =
            "EXISTS (SELECT 1 FROM "
                    + CHAIN
                    + " WHERE a.staff_id = m.assignee_id AND "
                    + lasting("a")
                    + " AND "
                    + DEPUTY
                    + " = :me)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody who stands in.
     *
     * @param until the last day of it
     */
    public record StandIn(long id, String name, LocalDate until) {}

    /** For the matter's handler, while away; never of a tip. */
    public Optional<StandIn> of(Matter matter) {
        return matter.lane() == Lane.TIP || !matter.state().isOpen()
                ? Optional.empty()
                : of(matter.id(), matter.custody().assigneeId());
    }

    /**
     * For the handler of a matter; whoever the matter is about, or has been kept out of it since,
     * stands in for nobody.
     */
    public Optional<StandIn> of(MatterId matter, @Nullable Long handler) {
        return handler == null
                ? Optional.empty()
                : jdbc.sql(
                                "SELECT d.id, d.display_name, LEAST(a.to_on, COALESCE(b.to_on, a.to_on)) AS to_on FROM"
                                        + " matter m CROSS JOIN "
                                        + CHAIN
                                        + " JOIN staff d ON d.id = "
                                        + DEPUTY
                                        + " WHERE m.id = :matter AND a.staff_id = :handler AND "
                                        + lasting("a")
                                        + " AND d.locked = FALSE AND d.unit_code = m.unit_code AND NOT EXISTS (SELECT 1"
                                        + " FROM recusal r WHERE r.matter_id = m.id AND r.staff_id = d.id) ORDER BY"
                                        + " a.from_on LIMIT 1")
                        .param("matter", matter.value())
                        .param("handler", handler)
                        .param("today", Shanghai.dateOf(clock.instant()))
                        .query(StandIns::standIn)
                        .optional();
    }

    /** Who stands in for what is given to the person today; empty when they are there. */
    public Optional<StandIn> ofNewWork(long staff) {
        return jdbc.sql(
                        "SELECT d.id, d.display_name, LEAST(a.to_on, COALESCE(b.to_on, a.to_on)) AS to_on FROM absence a"
                                + " LEFT JOIN absence b ON b.staff_id = a.deputy_id AND "
                                + lasting("b")
                                + " JOIN staff d ON d.id = COALESCE(b.deputy_id, a.deputy_id) WHERE a.staff_id = :staff"
                                + " AND "
                                + lasting("a")
                                + " ORDER BY a.from_on LIMIT 1")
                .param("staff", staff)
                .param("today", Shanghai.dateOf(clock.instant()))
                .query(StandIns::standIn)
                .optional();
    }

    /** Those whose matters, all or some, are the person's today; usually nobody's. */
    public List<Long> absentOf(long deputy) {
        return jdbc.sql(
                        "SELECT DISTINCT a.staff_id FROM absence a LEFT JOIN absence_deputy x ON x.absence_id = a.id LEFT"
                                + " JOIN absence b ON b.staff_id IN (a.deputy_id, x.deputy_id) AND "
                                + lasting("b")
                                + " LEFT JOIN absence_deputy y ON y.absence_id = b.id WHERE "
                                + lasting("a")
                                + " AND :deputy IN (a.deputy_id, x.deputy_id, b.deputy_id, y.deputy_id)")
                .param("deputy", deputy)
                .param("today", Shanghai.dateOf(clock.instant()))
                .query(Long.class)
                .list();
    }

    private static String lasting(String absence) {
        return "%1$s.ended_at IS NULL AND %1$s.from_on <= :today AND %1$s.to_on >= :today"
                .formatted(absence);
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        return new StandIn(
                row.getLong("id"),
                row.getString("display_name"),
                row.getObject("to_on", LocalDate.class));
    }
}
