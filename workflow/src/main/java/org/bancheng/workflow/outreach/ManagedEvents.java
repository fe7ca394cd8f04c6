package org.bancheng.workflow.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The events of a manager's own unit and below, a page at a time, with how their seats stand. */
@Service
public class ManagedEvents {

    public static final int LARGEST_PAGE = 100;

    private static final String COLUMNS =
            "SELECT e.id, e.kind, e.title, e.place, e.state, r.name AS region_name, u.name AS unit_name,"
                    + " COUNT(s.id) AS session_count, MIN(s.starts_at) AS first_start, MAX(s.ends_at) AS last_end,"
                    + " MIN(CASE WHEN s.ends_at > :now THEN s.starts_at END) AS next_start,"
                    + " COALESCE(SUM(s.seats), 0) AS seats, COALESCE(SUM(s.taken), 0) AS taken,"
                    + " MAX(CASE WHEN s.sign_up_until > :now THEN 1 ELSE 0 END) AS takes_sign_ups,"
                    + count("WAITING", "COUNT(*)", "waiting")
                    + count("ATTENDED", "COALESCE(SUM(w.seats), 0)", "attended")
                    + " FROM event e JOIN region r ON r.code = e.region_code JOIN unit u ON u.code = e.unit_code"
                    + " LEFT JOIN event_session s ON s.event_id = e.id WHERE ";

    private static final String GROUP =
            " GROUP BY e.id, e.kind, e.title, e.place, e.state, r.name, u.name";
    private static final String TO_COME =
            "EXISTS (SELECT 1 FROM event_session x WHERE x.event_id = e.id AND x.ends_at > :now)";
    private static final String SCOPE =
            "(e.unit_code = :unit OR e.unit_code IN (SELECT code FROM unit WHERE path LIKE :below))";

    private final JdbcClient jdbc;
    private final Clock clock;

    ManagedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which part of the list. */
    public enum View {
        UPCOMING,
        DRAFTS,
        PAST,
        CANCELLED
    }

    /**
     * One event.
     *
     * @param nextStart of the first session that is not over; none when all are
     * @param takesSignUps whether a session's sign-up has not ended
     * @param waiting parties in line
     * @param attended people checked in
     */
    public record Row(
            long id,
            EventKind kind,
            String title,
            String place,
            EventState state,
            String regionName,
            String unitName,
            int sessions,
            @Nullable Instant firstStart,
            @Nullable Instant lastEnd,
            @Nullable Instant nextStart,
            int seats,
            int taken,
            boolean takesSignUps,
            int waiting,
            int attended) {}

    /**
     * @param text part of a title or place; blank for all
     * @param limit at most {@link #LARGEST_PAGE}
     */
    public List<Row> page(Person by, View view, String text, int offset, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + condition(view)
                                + GROUP
                                + (view == View.UPCOMING
                                        ? " ORDER BY next_start, e.id"
                                        : " ORDER BY first_start DESC, e.id DESC")
                                + " LIMIT :limit OFFSET :offset")
                .params(params(by, text))
                .param("limit", Math.min(limit, LARGEST_PAGE))
                .param("offset", Math.max(0, offset))
                .query(ManagedEvents::row)
                .list();
    }

    public int count(Person by, View view, String text) {
        return jdbc.sql("SELECT COUNT(*) FROM event e WHERE " + condition(view))
                .params(params(by, text))
                .query(Integer.class)
                .single();
    }

    private static String condition(View view) {
        return SCOPE
                + " AND (e.title LIKE :text OR e.place LIKE :text) AND "
                + switch (view) {
                    case UPCOMING -> "e.state = 'PUBLISHED' AND " + TO_COME;
                    case DRAFTS -> "e.state = 'DRAFT' AND :now IS NOT NULL";
                    case PAST -> "e.state = 'PUBLISHED' AND NOT " + TO_COME;
                    case CANCELLED -> "e.state = 'CANCELLED' AND :now IS NOT NULL";
                };
    }

    private Map<String, Object> params(Person by, String text) {
        OwnEvents.require(by);
        String part = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        Map<String, Object> params = new HashMap<>();
        params.put("now", Timestamp.from(clock.instant()));
        params.put("unit", by.unitCode());
        params.put("below", OwnEvents.below(by));
        params.put("text", "%" + part + "%");
        return params;
    }

    private static String count(String state, String what, String name) {
        return " (SELECT "
                + what
                + " FROM sign_up w JOIN event_session ws ON ws.id = w.session_id WHERE ws.event_id = e.id"
                + " AND w.state = '"
                + state
                + "') AS "
                + name
                + (name.equals("waiting") ? "," : "");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("place"),
                EventState.valueOf(row.getString("state")),
                row.getString("region_name"),
                row.getString("unit_name"),
                row.getInt("session_count"),
                instant(row, "first_start"),
                instant(row, "last_end"),
                instant(row, "next_start"),
                row.getInt("seats"),
                row.getInt("taken"),
                row.getInt("takes_sign_ups") == 1,
                row.getInt("waiting"),
                row.getInt("attended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
