package org.bancheng.workflow.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The figures of design 6. An answer is kept for as long as no step is taken anywhere, at most half
 * a minute; a step shows within a second.
 */
@Service
public class Figures {

    private static final Duration LONGEST_KEPT = Duration.ofSeconds(30);
    private static final Duration STEP_SEEN = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 500;

    private static final String COUNTS =
            Arrays.stream(Slice.values())
                    .map(slice ->
                            "SUM(CASE WHEN "
                                    + slice.condition()
                                    + " THEN 1 ELSE 0 END) AS "
                                    + slice.column())
                    .collect(Collectors.joining(", "));
    private static final String SELECT =
            "SELECT c.k, SUM(CASE WHEN c.fate IN ('ON_TIME', 'LATE') THEN c.days ELSE 0 END) AS days, "
                    + COUNTS
                    + " FROM c GROUP BY c.k";

    private record Asked(FigureQuery query, LocalDateTime lastStep) {}

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final Calendars calendars;
    private final LoadingCache<String, LocalDateTime> lastStep;
    private final Cache<Asked, FigureSet> answers;

    Figures(JdbcClient jdbc, UnitTree units, Calendars calendars) {
        this.jdbc = jdbc;
        this.units = units;
        this.calendars = calendars;
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
        FigureSql sql = sql(query);
        Map<String, Tally> groups = new TreeMap<>();
        Tally[] all = {Tally.NONE};
        jdbc.sql(sql.rows() + SELECT)
                .params(sql.params())
                .query((ResultSet row) -> {
                    Tally tally = tally(row);
                    all[0] = all[0].plus(tally);
                    String key = row.getString("k");
                    if (key != null && tally.count(Slice.ACCEPTED) > 0) {
                        groups.put(key, tally);
                    }
                });
        return new FigureSet(query, all[0], new TreeMap<>(groups));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Map<Slice, Long> counts = new EnumMap<>(Slice.class);
        for (Slice slice : Slice.values()) {
            counts.put(slice, row.getLong(slice.column()));
        }
        return new Tally(counts, row.getLong("days"));
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
