package org.bancheng.workflow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What each of the six modes came to, leg by leg, with what only that mode counts. */
@Service
public class ModeSums {

    /** Dates are those of Asia/Shanghai, eight hours ahead all the year. */
    private static final String LEGS =
            "SELECT l.mode, DATE(l.opened_at + INTERVAL 8 HOUR) AS opened, CASE WHEN DATE(l.closed_at + INTERVAL 8"
                    + " HOUR) <= :asOf THEN DATE(l.closed_at + INTERVAL 8 HOUR) END AS closed, l.outcome, l.due_on,"
                    + " COUNT(*) AS legs FROM leg l JOIN matter m ON m.id = l.matter_id"
                    + ModeQuery.MATTERS
                    + " AND l.opened_at < :end GROUP BY l.mode, opened, closed, l.outcome, l.due_on";

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final Calendars calendars;
    private final List<ModeFacts> facts;

    ModeSums(JdbcClient jdbc, UnitTree units, Calendars calendars, List<ModeFacts> facts) {
        this.jdbc = jdbc;
        this.units = units;
        this.calendars = calendars;
        this.facts = List.copyOf(facts);
    }

    /** A line for every mode, in the order of the modes. */
    public List<ModeLine> of(FigureQuery query, String top) {
        ModeQuery asked = ModeQuery.of(query, units.required(top).path());
        WorkingCalendar calendar = calendars.current();
        Map<HandlingMode, ModeLine> lines = new EnumMap<>(HandlingMode.class);
        Arrays.stream(HandlingMode.values()).forEach(mode -> lines.put(mode, ModeLine.none(mode)));
        jdbc.sql(LEGS)
                .params(asked.params())
                .param("end", Timestamp.from(Shanghai.endOf(query.asOf())))
                .query(row -> {
                    ModeLine some = line(row, query.asOf(), calendar);
                    lines.merge(some.mode(), some, ModeLine::plus);
                });
        for (ModeFacts each : facts) {
            lines.computeIfPresent(
                    each.mode(), (mode, line) -> line.with(joined(line, each.of(asked))));
        }
        return List.copyOf(lines.values());
    }

    private static List<ModeFact> joined(ModeLine line, List<ModeFact> more) {
        List<ModeFact> all = new ArrayList<>(line.facts());
        all.addAll(more);
        return all;
    }

    private static ModeLine line(ResultSet row, LocalDate asOf, WorkingCalendar calendar)
            throws SQLException {
        HandlingMode mode = HandlingMode.valueOf(row.getString("mode"));
        LocalDate opened = row.getObject("opened", LocalDate.class);
        @Nullable LocalDate closed = row.getObject("closed", LocalDate.class);
        @Nullable LocalDate due = row.getObject("due_on", LocalDate.class);
        long legs = row.getLong("legs");
        if (closed == null) {
            boolean overdue = due != null && due.isBefore(asOf);
            return new ModeLine(mode, 0, 0, 0, 0, 0, legs, overdue ? legs : 0, 0, List.of());
        }
        return switch (LegOutcome.valueOf(row.getString("outcome"))) {
            case MOVED -> new ModeLine(mode, 0, 0, 0, legs, 0, 0, 0, 0, List.of());
            case SKIPPED -> new ModeLine(mode, 0, 0, 0, 0, legs, 0, 0, 0, List.of());
            case DONE -> {
                boolean inTime = due != null && !closed.isAfter(due);
                yield new ModeLine(
                        mode,
                        legs,
                        inTime ? legs : 0,
                        due == null ? 0 : legs,
                        0,
                        0,
                        0,
                        0,
                        legs * calendar.workingDaysIn(opened, closed),
                        List.of());
            }
        };
    }
}
