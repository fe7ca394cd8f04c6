package org.bancheng.workflow.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The published calendar; a publication on another node is seen within a minute. */
@Service
public class Calendars {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LoadingCache<String, WorkingCalendar> cache;

    Calendars(JdbcClient jdbc, Policies policies, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(key -> load(policies));
    }

    /** Every published year in its latest version. */
    public WorkingCalendar current() {
        return cache.get("");
    }

    /**
     * Puts a new version of a year in force and tells {@link CalendarPublished} in the same
     * transaction. The rows replace the year's earlier version whole.
     *
     * @param notice the official notice it follows, 1 to 200 characters
     * @return the version, one higher than the last; two publications at the same moment: the later
     *     one fails with a {@link org.springframework.dao.DuplicateKeyException}
     * @throws CalendarRefused for a day outside the year, a day twice, or a make-up day that is no
     *     weekend day
     */
    @Transactional
    public int publish(int year, Collection<SpecialDay> days, String notice) {
        if (notice.isBlank() || notice.length() > 200) {
            throw new CalendarRefused("calendar.notice", null);
        }
        int version =
                jdbc.sql("SELECT COALESCE(MAX(version), 0) + 1 FROM calendar_year WHERE year = ?")
                        .param(year)
                        .query(Integer.class)
                        .single();
        CalendarYear checked = CalendarYear.of(year, version, days);
        jdbc.sql(
                        "INSERT INTO calendar_year (year, version, notice, published_at) VALUES (?, ?, ?, ?)")
                .params(
                        year,
                        version,
                        notice,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        for (SpecialDay day : checked.days().values()) {
            jdbc.sql(
                            "INSERT INTO calendar_day (year, version, day, kind, name) VALUES (?, ?, ?, ?, ?)")
                    .params(year, version, day.date(), column(day.kind()), day.name())
                    .update();
        }
        events.publishEvent(new CalendarPublished(year, version, notice));
        return version;
    }

    /** Reads the rows again at the next question. */
    public void invalidate() {
        cache.invalidateAll();
    }

    // After completion, not after commit: what was read inside a transaction that rolled back must
    // go as well.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(CalendarPublished event) {
        invalidate();
    }

    private WorkingCalendar load(Policies policies) {
        Map<Integer, List<Row>> rows =
                jdbc
                        .sql(
                                """
                                SELECT y.year, y.version, d.day, d.kind, d.name
                                FROM calendar_year y
                                LEFT JOIN calendar_day d ON d.year = y.year AND d.version = y.version
                                WHERE y.version = (SELECT MAX(n.version) FROM calendar_year n WHERE n.year = y.year)
                                """)
                        .query((row, number) -> row(row))
                        .stream()
                        .collect(Collectors.groupingBy(Row::year));
        LocalDate today = Shanghai.dateOf(clock.instant());
        return new WorkingCalendar(
                rows.values().stream().map(Calendars::year).toList(),
                policies.current(today).workingHours());
    }

    private static CalendarYear year(List<Row> rows) {
        Row first = rows.getFirst();
        return CalendarYear.of(
                first.year(),
                first.version(),
                rows.stream().map(Row::day).filter(Objects::nonNull).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("day", LocalDate.class);
        return new Row(
                row.getInt("year"),
                row.getInt("version"),
                date == null
                        ? null
                        : new SpecialDay(date, kind(row.getString("kind")), row.getString("name")));
    }

    private static String column(DayKind kind) {
        return kind == DayKind.HOLIDAY ? "HOLIDAY" : "WORKDAY";
    }

    private static DayKind kind(String column) {
        return column.equals("HOLIDAY") ? DayKind.HOLIDAY : DayKind.MAKE_UP;
    }

    private record Row(int year, int version, @Nullable SpecialDay day) {}
}
