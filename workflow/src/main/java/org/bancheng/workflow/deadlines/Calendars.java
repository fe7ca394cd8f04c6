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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * The published calendar. Versions are only ever added, so their number tells whether there is a
 * new one; every node asks for it again after {@link #SEEN_WITHIN}, wherever it was published.
 */
@Service
public class Calendars {

    /** How long a node may go on counting with a calendar that was replaced elsewhere. */
    public static final Duration SEEN_WITHIN = Duration.ofSeconds(5);

    /** By then every node has seen it, and every filing that began before has ended. */
    static final Duration SETTLED_AFTER = SEEN_WITHIN.multipliedBy(2);

    private static final int PASSES = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Policies policies;
    private final LoadingCache<String, Integer> publications;
    private final LoadingCache<Integer, WorkingCalendar> cache;

    /** By their versions; what is published never changes. */
    private final LoadingCache<String, List<CalendarYear>> replaced;

    Calendars(JdbcClient jdbc, Policies policies, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.policies = policies;
        this.publications =
                Caffeine.newBuilder().expireAfterWrite(SEEN_WITHIN).build(key -> published());
        this.replaced =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .maximumSize(20)
                        .build(this::years);
        this.cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .maximumSize(2)
                        .build(publications -> new WorkingCalendar(latest().values(), hours()));
    }

    /** Every published year in its latest version. */
    public WorkingCalendar current() {
        return cache.get(publications.get(""));
    }

    /** The calendar in force if the years were published as they are. */
    WorkingCalendar proposed(Collection<CalendarYear> years) {
        Map<Integer, CalendarYear> all = new HashMap<>(latest());
        years.forEach(year -> all.put(year.year(), year));
        return new WorkingCalendar(all.values(), hours());
    }

    /**
     * The calendar a promise was counted with, whatever was published since.
     *
     * @param versions as {@link WorkingCalendar#version} writes them; other years are unknown to it
     */
    public WorkingCalendar countedWith(String versions) {
        return new WorkingCalendar(replaced.get(versions), hours());
    }

    private List<CalendarYear> years(String versions) {
        List<CalendarYear> years = new ArrayList<>();
        for (String part : versions.split("\\+", -1)) {
            String[] year = part.split("/", -1);
            years.addAll(
                    read(
                                    "y.year = ? AND y.version = ?",
                                    Integer.valueOf(year[0]),
                                    Integer.valueOf(year[1]))
                            .values());
        }
        return years;
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
        jdbc.sql(
                        "INSERT INTO calendar_reissue (year, version, next_at, passes_left, after_id) VALUES (?, ?, ?, ?, 0)")
                .params(
                        year,
                        version,
                        LocalDateTime.ofInstant(
                                clock.instant().plus(SETTLED_AFTER), ZoneOffset.UTC),
                        PASSES)
                .update();
        events.publishEvent(new CalendarPublished(year, version, notice));
        return version;
    }

    /** Reads the rows again at the next question. */
    public void invalidate() {
        publications.invalidateAll();
        replaced.invalidateAll();
        cache.invalidateAll();
    }

    // After completion, not after commit: what was read inside a transaction that rolled back must
    // go as well.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(CalendarPublished event) {
        invalidate();
    }

    /** The years in force by their number. */
    Map<Integer, CalendarYear> latest() {
        return read(
                "y.version = (SELECT MAX(n.version) FROM calendar_year n WHERE n.year = y.year)");
    }

    private Map<Integer, CalendarYear> read(String which, Object... params) {
        return jdbc
                .sql(
                        "SELECT y.year, y.version, d.day, d.kind, d.name FROM calendar_year y LEFT JOIN calendar_day d"
                                + " ON d.year = y.year AND d.version = y.version WHERE "
                                + which)
                .params(params)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::year,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), Calendars::year)));
    }

    private int published() {
        return jdbc.sql("SELECT COUNT(*) FROM calendar_year").query(Integer.class).single();
    }

    private WorkingHours hours() {
        return policies.current(Shanghai.dateOf(clock.instant())).workingHours();
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
