package org.bancheng.workflow.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The figures of design 6. An answer is kept for as long as no step is taken anywhere, at most half
 * a minute; a step shows within a second. Matters finished before today are read as sums (see
 * {@link FigureFolding}), all others row by row in one pass.
 */
@Service
public class Figures {

    private static final Duration LONGEST_KEPT = Duration.ofSeconds(30);
    private static final Duration STEP_SEEN = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 500;

    private record Asked(FigureQuery query, LocalDateTime lastStep) {}

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final Calendars calendars;
    private final Clock clock;
    private final LoadingCache<String, LocalDateTime> lastStep;
    private final Cache<Asked, FigureSet> answers;

    Figures(JdbcClient jdbc, UnitTree units, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
        lastStep = Caffeine.newBuilder().expireAfterWrite(STEP_SEEN).build(key -> readLastStep());
        answers =
                Caffeine.newBuilder().expireAfterWrite(LONGEST_KEPT).maximumSize(MOST_KEPT).build();
    }

    /**
     * Counts the matters of the query.
     *
     * @throws org.bancheng.workflow.units.NoSuchUnit when the unit is unknown
     */
    public FigureSet of(FigureQuery query) {
        return answers.get(new Asked(query, lastStep.get("")), asked -> count(asked.query()));
    }

    /** Counts anew at the next question. */
    public void invalidate() {
        lastStep.invalidateAll();
        answers.invalidateAll();
    }

    FigureSql sql(FigureQuery query) {
        String unit = query.unit();
        String path = unit == null ? "" : units.required(unit).path();
        return FigureSql.of(query, path, calendars.current());
    }

    private FigureSet count(FigureQuery query) {
        String unit = query.unit();
        String path = unit == null ? "" : units.required(unit).path();
        if (mayUseSums(query)) {
            FigureSet set = count(query, CountSql.withSums(query, path, calendars.current()));
            if (mayUseSums(query)) { // no further day was folded while it was counted
                return set;
            }
        }
        return count(query, CountSql.ofRows(query, path, calendars.current()));
    }

    private FigureSet count(FigureQuery query, CountSql sql) {
        Map<String, Tally> groups = new TreeMap<>();
        Tally[] all = {Tally.NONE};
        jdbc.sql(sql.text())
                .params(sql.params())
                .query((ResultSet row) -> {
                    Tally tally = row.getBoolean("summed") ? CountSql.sums(row) : tally(row);
                    all[0] = all[0].plus(tally);
                    String key = row.getString("k");
                    if (key != null) {
                        groups.merge(key, tally, Tally::plus);
                    }
                });
        groups.values().removeIf(tally -> tally.count(Slice.ACCEPTED) == 0);
        return new FigureSet(query, all[0], new TreeMap<>(groups));
    }

    /** Sums say what is true since the last of their days; an older day is counted row by row. */
    private boolean mayUseSums(FigureQuery query) {
        return CountSql.isWholeMonths(query)
                && !query.asOf()
                        .isBefore(
                                jdbc.sql("SELECT until FROM figure_fold")
                                        .query(LocalDate.class)
                                        .single());
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(
                Fate.valueOf(row.getString("fate")),
                row.getInt("marks"),
                row.getLong("matters"),
                row.getLong("days"));
    }

    /** Every step writes a line of some journal. */
    private LocalDateTime readLastStep() {
        @Nullable LocalDateTime last =
                jdbc.sql("SELECT MAX(at) FROM journal")
                        .query(LocalDateTime.class)
                        .optional()
                        .orElse(null);
        return last == null ? LocalDateTime.MIN : last;
    }
}
