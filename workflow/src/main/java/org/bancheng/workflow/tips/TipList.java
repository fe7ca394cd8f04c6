package org.bancheng.workflow.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tips of an officer's own unit. Everybody else's list is empty. */
@Service
public class TipList {

    public static final int LARGEST_PAGE = 200;

    private static final String HELD =
            " FROM matter m JOIN tip_key k ON k.matter_id = m.id AND k.holder = :me WHERE m.lane = 'TIP' AND m.unit_code = :unit";
    private static final String ROWS =
            "SELECT m.reference, m.state, m.route, m.promise, m.provisional, m.filed_at, EXISTS (SELECT 1 FROM tip_opening o"
                    + " WHERE o.matter_id = m.id AND o.staff_id = :me) AS opened, COALESCE((SELECT NOT s.from_officer FROM"
                    + " tip_message s WHERE s.matter_id = m.id ORDER BY s.seq DESC LIMIT 1), FALSE) AS news"
                    + HELD
                    + " ORDER BY m.open DESC, m.due_at, m.id LIMIT :limit OFFSET :skip";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    TipList(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What this officer can open, open ones first, most urgent first.
     *
     * @param limit at most {@link #LARGEST_PAGE}
     */
    public List<TipLine> page(Person officer, int offset, int limit) {
        if (!officer.is(Role.TIP_OFFICER)) {
            return List.of();
        }
        WorkingCalendar calendar = calendars.current();
        LocalDate today = Shanghai.dateOf(clock.instant());
        return own(ROWS, officer)
                .param("limit", Math.min(limit, LARGEST_PAGE))
                .param("skip", Math.max(0, offset))
                .query((row, n) -> line(row, calendar, today))
                .list();
    }

    public int count(Person officer) {
        return officer.is(Role.TIP_OFFICER) ? number("SELECT COUNT(*)" + HELD, officer) : 0;
    }

    /** What still has to be done. */
    public int countOpen(Person officer) {
        return officer.is(Role.TIP_OFFICER)
                ? number("SELECT COUNT(*)" + HELD + " AND m.open = TRUE", officer)
                : 0;
    }

    /** Tips of the own unit that a colleague must let this officer into first. */
    public int countClosedTo(Person officer) {
        String all =
                "SELECT COUNT(*) FROM matter m WHERE m.lane = 'TIP' AND m.unit_code = :unit AND EXISTS (SELECT 1 FROM tip t"
                        + " WHERE t.matter_id = m.id) AND NOT EXISTS (SELECT 1 FROM tip_key k WHERE k.matter_id = m.id AND k.holder = :me)";
        return officer.is(Role.TIP_OFFICER) ? number(all, officer) : 0;
    }

    private int number(String sql, Person officer) {
        return own(sql, officer).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec own(String sql, Person officer) {
        return jdbc.sql(sql).param("me", officer.id()).param("unit", officer.unitCode());
    }

    private static TipLine line(ResultSet row, WorkingCalendar calendar, LocalDate today)
            throws SQLException {
        LocalDate promise = row.getObject("promise", LocalDate.class);
        String route = row.getString("route");
        return new TipLine(
                row.getString("reference"),
                MatterState.valueOf(row.getString("state")),
                route == null ? null : HandlingMode.valueOf(route),
                promise,
                row.getBoolean("provisional"),
                promise == null ? null : calendar.remaining(today, promise),
                row.getTimestamp("filed_at").toInstant(),
                row.getBoolean("opened"),
                row.getBoolean("news"));
    }
}
