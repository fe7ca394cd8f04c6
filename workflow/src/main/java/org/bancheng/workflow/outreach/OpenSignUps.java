package org.bancheng.workflow.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sign-ups that wait for a person: somebody needs help, or the matter was taken in hand. A place in
 * line waits for a seat, not for a person, and is not here.
 */
@Service
public class OpenSignUps {

    /** More than a unit has open at a time. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSignUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them. */
    public record Row(
            String reference,
            @Nullable String title,
            MatterState state,
            @Nullable LocalDate promise,
            boolean late,
            Instant startsAt,
            SeatState seat,
            int people,
            Set<Need> needs) {}

    /** Those of the own unit and below, the most pressing first. */
    public List<Row> of(Person by) {
        OwnEvents.require(by);
        LocalDate today = Shanghai.dateOf(clock.instant());
        return jdbc.sql(
                        "SELECT m.reference, m.title, m.state, m.promise, s.starts_at, u.state AS seat, u.seats, u.needs"
                                + " FROM matter m JOIN sign_up u ON u.matter_id = m.id JOIN event_session s"
                                + " ON s.id = u.session_id WHERE m.lane = 'SIGNUP' AND m.open = TRUE AND m.state <> 'FILED'"
                                + " AND (m.unit_code = :unit OR m.unit_code IN (SELECT code FROM unit WHERE path LIKE"
                                + " :below)) ORDER BY m.due_at, m.id LIMIT "
                                + MOST)
                .param("unit", by.unitCode())
                .param("below", OwnEvents.below(by))
                .query((row, n) -> row(row, today))
                .list();
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate promise = row.getObject("promise", LocalDate.class);
        return new Row(
                row.getString("reference"),
                row.getString("title"),
                MatterState.valueOf(row.getString("state")),
                promise,
                promise != null && promise.isBefore(today),
                row.getTimestamp("starts_at").toInstant(),
                SeatState.valueOf(row.getString("seat")),
                row.getInt("seats"),
                SignUps.needs(row.getString("needs")));
    }
}
