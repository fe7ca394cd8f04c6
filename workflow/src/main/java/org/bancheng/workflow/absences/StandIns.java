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

    /** Over {@code matter m}: somebody away handles it and {@code :me} stands in {@code :today}. */
    public static final String CONDITION =
            "EXISTS (SELECT 1 FROM absence a LEFT JOIN absence_deputy x ON x.absence_id = a.id AND x.matter_id = m.id"
                    + " WHERE a.staff_id = m.assignee_id AND a.ended_at IS NULL AND a.from_on <= :today AND a.to_on >="
                    + " :today AND COALESCE(x.deputy_id, a.deputy_id) = :me)";

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
                                "SELECT d.id, d.display_name, a.to_on FROM absence a LEFT JOIN absence_deputy x ON"
                                        + " x.absence_id = a.id AND x.matter_id = :matter JOIN staff d ON d.id ="
                                        + " COALESCE(x.deputy_id, a.deputy_id) WHERE a.staff_id = :handler AND a.ended_at IS"
                                        + " NULL AND a.from_on <= :today AND a.to_on >= :today AND d.locked = FALSE AND NOT"
                                        + " EXISTS (SELECT 1 FROM recusal r WHERE r.matter_id = :matter AND r.staff_id ="
                                        + " d.id) AND EXISTS (SELECT 1 FROM matter m WHERE m.id = :matter AND m.unit_code ="
                                        + " d.unit_code) ORDER BY a.from_on LIMIT 1")
                        .param("matter", matter.value())
                        .param("handler", handler)
                        .param("today", Shanghai.dateOf(clock.instant()))
                        .query(StandIns::standIn)
                        .optional();
    }

    /** Who stands in for what is given to the person today; empty when they are there. */
    public Optional<StandIn> ofNewWork(long staff) {
        return jdbc.sql(
                        "SELECT d.id, d.display_name, a.to_on FROM absence a JOIN staff d ON d.id = a.deputy_id WHERE"
                                + " a.staff_id = :staff AND a.ended_at IS NULL AND a.from_on <= :today AND a.to_on >="
                                + " :today ORDER BY a.from_on LIMIT 1")
                .param("staff", staff)
                .param("today", Shanghai.dateOf(clock.instant()))
                .query(StandIns::standIn)
                .optional();
    }

    /** Those whose matters, all or some, are the person's today; usually nobody's. */
    public List<Long> absentOf(long deputy) {
        return jdbc.sql(
                        "SELECT DISTINCT a.staff_id FROM absence a LEFT JOIN absence_deputy x ON x.absence_id = a.id WHERE"
                                + " a.ended_at IS NULL AND a.from_on <= :today AND a.to_on >= :today AND (a.deputy_id ="
                                + " :deputy OR x.deputy_id = :deputy)")
                .param("deputy", deputy)
                .param("today", Shanghai.dateOf(clock.instant()))
                .query(Long.class)
                .list();
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        return new StandIn(
                row.getLong("id"),
                row.getString("display_name"),
                row.getObject("to_on", LocalDate.class));
    }
}
