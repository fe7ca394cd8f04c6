package org.bancheng.workflow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.holding.Holder;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who had the ball, summed over the finished matters of each unit directly below one. */
@Service
public class HoldingSums {

    private static final String SUMS =
            "SELECT m.answering_unit AS k, COUNT(*) AS matters, SUM(h.rest_days) AS rest_days, SUM(h.third_party) AS"
                    + " third_party, SUM(h.resident) AS resident, SUM(h.other_unit) AS other_unit, SUM(h.this_unit) AS"
                    + " this_unit FROM holding_time h JOIN matter m ON m.id = h.matter_id JOIN unit u ON u.code ="
                    + " m.answering_unit WHERE m.lane = 'PETITION' AND m.automatic = FALSE AND m.finished_on <= :asOf AND"
                    + " m.promise >= :from AND m.promise <= :to AND u.path LIKE :path GROUP BY m.answering_unit";

    private final JdbcClient jdbc;
    private final UnitComparison comparison;
    private final UnitTree units;

    HoldingSums(JdbcClient jdbc, UnitComparison comparison, UnitTree units) {
        this.jdbc = jdbc;
        this.comparison = comparison;
        this.units = units;
    }

    private record Sum(long matters, Map<Holder, Duration> parts) {

        Sum plus(Sum other) {
            Map<Holder, Duration> both = new EnumMap<>(parts);
            other.parts.forEach((holder, length) -> both.merge(holder, length, Duration::plus));
            return new Sum(matters + other.matters, both);
        }
    }

    /** A line for each unit with a finished matter, the most matters first. */
    public List<HoldingLine> below(FigureQuery query, String top) {
        Map<String, Sum> sums = new TreeMap<>();
        jdbc.sql(SUMS)
                .param("asOf", query.asOf())
                .param("from", query.from() == null ? WorkingCalendar.FIRST_DAY : query.from())
                .param("to", query.to() == null ? WorkingCalendar.LAST_DAY_0 : query.to())
                .param("path", FigureSql.below(units.required(top).path()))
                .query(row -> {
                    sums.merge(comparison.childOf(top, row.getString("k")), sum(row), Sum::plus);
                });
        return sums.entrySet().stream()
                .map(entry ->
                        new HoldingLine(
                                units.required(entry.getKey()),
                                entry.getValue().matters(),
                                entry.getValue().parts()))
                .sorted(Comparator.comparing(HoldingLine::matters).reversed())
                .toList();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        Map<Holder, Duration> parts = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            String column = holder.name().toLowerCase(Locale.ROOT);
            parts.put(holder, Duration.ofSeconds(row.getLong(column)));
        }
        return new Sum(row.getLong("matters"), parts);
    }
}
