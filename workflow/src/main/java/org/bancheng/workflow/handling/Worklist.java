package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.absences.StandIns;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Urgency;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 工作台: the matters in a person's scope, a page at a time. */
@Service
public class Worklist {

    public static final int LARGEST_PAGE = 200;

    /** The page is found first, in an index that holds the rights, and then its rows are read. */
    private static final String PAGE =
            "SELECT m.reference, m.lane, m.state, m.title, m.category, m.urgency, u.name AS unit_name, m.route,"
                    + " m.promise, m.provisional, m.filed_at, m.result, s.display_name FROM (SELECT m.id FROM matter m"
                    + " WHERE %1$s%2$s LIMIT :limit OFFSET :offset) page JOIN matter m ON m.id = page.id JOIN unit u ON"
                    + " u.code = m.unit_code LEFT JOIN staff s ON s.id = m.assignee_id%2$s";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final StandIns standIns;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Calendars calendars, StandIns standIns, Clock clock) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param limit at most {@link #LARGEST_PAGE}
     */
    public List<WorklistRow> page(Person person, WorklistFilter filter, int offset, int limit) {
        Condition condition = condition(person, filter);
        LocalDate today = Shanghai.dateOf(clock.instant());
        WorkingCalendar calendar = calendars.current();
        return jdbc.sql(PAGE.replace("%1$s", condition.sql).replace("%2$s", order(filter)))
                .params(condition.params)
                .param("limit", Math.min(limit, LARGEST_PAGE))
                .param("offset", Math.max(0, offset))
                .query((row, n) -> row(row, calendar, today))
                .list();
    }

    public int count(Person person, WorklistFilter filter) {
        Condition condition = condition(person, filter);
        return jdbc.sql("SELECT COUNT(*) FROM matter m WHERE " + condition.sql)
                .params(condition.params)
                .query(Integer.class)
                .single();
    }

    /** Also what the person stands in for today; nobody's usually, and then it costs nothing. */
    private String mine(Person person, Map<String, Object> params) {
        List<Long> absent = standIns.absentOf(person.id());
        if (absent.isEmpty()) {
            return "m.assignee_id = :me";
        }
        params.put("absent", absent);
        params.put("today", Shanghai.dateOf(clock.instant()));
        return "(m.assignee_id = :me OR (m.assignee_id IN (:absent) AND "
                + StandIns.CONDITION
                + "))";
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private Condition condition(Person person, WorklistFilter filter) {
        MatterScope scope =
                switch (filter.view()) {
                    case ALL, CLOSED -> MatterScope.reading(person);
                    case DECISIONS -> MatterScope.deciding(person);
                    case OPEN, MINE, OVERDUE, DUE_TODAY -> MatterScope.acting(person);
                };
        Map<String, Object> params = new HashMap<>(scope.params());
        StringBuilder sql =
                new StringBuilder(scope.sql()).append(view(filter.view(), person, params));
        if (filter.text() != null && !filter.text().isBlank()) {
            String part =
                    filter.text()
                            .strip()
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_");
            params.put("text", "%" + part + "%");
            sql.append(" AND (m.reference LIKE :text OR m.title LIKE :text)");
        }
        narrow(sql, params, "lane", filter.lane());
        narrow(sql, params, "state", filter.state());
        narrow(sql, params, "route", filter.route());
        if (filter.category() != null) {
            params.put("category", filter.category());
            sql.append(" AND m.category = :category");
        }
        return new Condition(sql.toString(), params);
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> params, String column, @Nullable Enum<?> value) {
        if (value != null) {
            sql.append(" AND m.").append(column).append(" = :").append(column);
            params.put(column, value.name());
        }
    }

    private String view(WorklistFilter.View view, Person person, Map<String, Object> params) {
        Instant now = clock.instant();
        return switch (view) {
            case OPEN, DECISIONS -> " AND m.open = TRUE";
            case MINE -> {
                params.put("me", person.id());
                yield " AND m.open = TRUE AND " + mine(person, params);
            }
            case OVERDUE -> {
                params.put("now", Timestamp.from(now));
                yield " AND m.open = TRUE AND m.due_at <= :now";
            }
            case DUE_TODAY -> {
                LocalDate today = Shanghai.dateOf(now);
                params.put("today", today);
                params.put("todayEnds", Timestamp.from(Shanghai.endOf(today))); // has an index
                yield " AND m.open = TRUE AND m.promise = :today AND m.due_at = :todayEnds";
            }
            case CLOSED -> " AND m.open = FALSE";
            case ALL -> "";
        };
    }

    private static String order(WorklistFilter filter) {
        return switch (filter.sort()) {
            case DUE -> " ORDER BY m.open DESC, m.due_at, m.id";
            case NEWEST -> " ORDER BY m.filed_at DESC, m.id DESC";
            case OLDEST -> " ORDER BY m.filed_at, m.id";
        };
    }

    private static WorklistRow row(ResultSet row, WorkingCalendar calendar, LocalDate today)
            throws SQLException {
        LocalDate promise = row.getObject("promise", LocalDate.class);
        String route = row.getString("route");
        String result = row.getString("result");
        return new WorklistRow(
                row.getString("reference"),
                Lane.valueOf(row.getString("lane")),
                MatterState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("category"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("unit_name"),
                route == null ? null : HandlingMode.valueOf(route),
                promise,
                row.getBoolean("provisional"),
                promise == null ? null : calendar.remaining(today, promise),
                promise != null && promise.isBefore(today),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("display_name"),
                result == null ? null : Result.valueOf(result));
    }
}
