package org.bancheng.workflow.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Working days from published years: holidays and make-up days (调休) as data; a year not published
 * has weekends only and is provisional. Day 0 is the filing day, day 1 the next working day after
 * it (design 5).
 *
 * <p>An immutable value. Dates before {@link #FIRST_YEAR} or after {@link #LAST_YEAR} are refused
 * with {@link IllegalArgumentException}.
 */
public final class WorkingCalendar {

    public static final int FIRST_YEAR = 1990;
    public static final int LAST_YEAR = 2199;

    public static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);

    /** The last day 0 from which every limit still ends in a known year. */
    public static final LocalDate LAST_DAY_0 = LocalDate.of(LAST_YEAR - 2, 12, 31);

    /** No limit or pause is longer than a year of working days. */
    public static final int MAX_WORKING_DAYS = 366;

    private final Map<Integer, CalendarYear> published;
    private final WorkingHours hours;
    private final ConcurrentMap<Integer, YearTable> tables = new ConcurrentHashMap<>();

    /**
     * @param years at most one version of each year
     */
    public WorkingCalendar(Collection<CalendarYear> years, WorkingHours hours) {
        this.published =
                years.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        CalendarYear::year, Function.identity()));
        this.hours = hours;
    }

    public WorkingCalendar(Collection<CalendarYear> years) {
        this(years, WorkingHours.DEFAULT);
    }

    public boolean isWorking(LocalDate date) {
        return table(date.getYear()).isWorking(date.getDayOfYear());
    }

    /** The nth working day after the date; n from 1 to {@link #MAX_WORKING_DAYS}. */
    public LocalDate plus(LocalDate day0, int n) {
        requireBounds(n);
        int year = day0.getYear();
        int wanted = table(year).workingUpTo(day0.getDayOfYear()) + n;
        while (wanted > table(year).total()) {
            wanted -= table(year).total();
            year++;
        }
        return table(year).nth(wanted);
    }

    /** The nth working day before the date; n from 1 to {@link #MAX_WORKING_DAYS}. */
    public LocalDate minus(LocalDate date, int n) {
        requireBounds(n);
        int year = date.getYear();
        int before =
                table(year).workingUpTo(date.getDayOfYear()) - (isWorking(date) ? 1 : 0) - n + 1;
        while (before < 1) {
            year--;
            before += table(year).total();
        }
        return table(year).nth(before);
    }

    /**
     * Working dates in (start, end]; an end before the start is refused with {@link
     * IllegalArgumentException}.
     */
    public int workingDaysIn(LocalDate exclusiveStart, LocalDate inclusiveEnd) {
        if (inclusiveEnd.isBefore(exclusiveStart)) {
            throw new IllegalArgumentException(
                    "the end " + inclusiveEnd + " is before the start " + exclusiveStart);
        }
        int days =
                table(inclusiveEnd.getYear()).workingUpTo(inclusiveEnd.getDayOfYear())
                        - table(exclusiveStart.getYear())
                                .workingUpTo(exclusiveStart.getDayOfYear());
        for (int year = exclusiveStart.getYear(); year < inclusiveEnd.getYear(); year++) {
            days += table(year).total();
        }
        return days;
    }

    /**
     * Working days left from today to the due date: 0 on the day itself, negative by the working
     * days it is late.
     */
    public int remaining(LocalDate today, LocalDate dueOn) {
        return dueOn.isBefore(today) ? -workingDaysIn(dueOn, today) : workingDaysIn(today, dueOn);
    }

    /** Every date after day 0 up to and including the nth working day. */
    public List<CountedDay> count(LocalDate day0, int n) {
        LocalDate due = plus(day0, n);
        List<CountedDay> days = new ArrayList<>();
        int count = 0;
        for (LocalDate date = day0.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
            CalendarYear year = published.get(date.getYear());
            DayKind kind = YearTable.kindOf(date, year);
            count += kind.isWorking() ? 1 : 0;
            days.add(new CountedDay(date, kind, count, holidayName(year, date)));
        }
        return List.copyOf(days);
    }

    /**
     * The promise of n working days (1 to {@link #MAX_WORKING_DAYS}) to somebody who files on the
     * date.
     */
    public Promise promise(LocalDate filedOn, int n) {
        LocalDate due = plus(filedOn, n);
        LocalDate first = filedOn.plusDays(1);
        return new Promise(
                filedOn, n, due, provisional(first, due), version(first, due), count(filedOn, n));
    }

    /** Whether any year from the first date's to the last date's is not published. */
    public boolean provisional(LocalDate from, LocalDate to) {
        return years(from, to).anyMatch(year -> !published.containsKey(year));
    }

    /**
     * The years of the span with their versions, "2026/1" or "2026/1+2027/0"; 0 means not
     * published.
     */
    public String version(LocalDate from, LocalDate to) {
        return years(from, to)
                .mapToObj(year -> {
                    CalendarYear known = published.get(year);
                    return year + "/" + (known == null ? 0 : known.version());
                })
                .collect(Collectors.joining("+"));
    }

    /**
     * The instant at which the given percent (0 to 100) of the working time of the working days
     * (day0, due] has passed. It may be the closing minute of a day; {@link #nextWorkingInstant}
     * makes it one at which somebody is there. Without a working day in the span nothing is left to
     * pass, and it is the opening of the due day.
     */
    public Instant atFraction(LocalDate day0, LocalDate due, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a percent is 0 to 100, not " + percent);
        }
        int days = workingDaysIn(day0, due);
        if (days == 0) {
            return hours.opening(due).toInstant();
        }
        long day = hours.length().toSeconds();
        long passed = days * day * percent / 100;
        int whole = (int) (passed / day);
        Duration rest = Duration.ofSeconds(passed % day);
        if (rest.isZero() && whole > 0) {
            return hours.opening(plus(day0, whole)).plusSeconds(day).toInstant();
        }
        return hours.opening(plus(day0, whole + 1)).plus(rest).toInstant();
    }

    /**
     * The instant itself within the hours of a working day, otherwise the next opening of a working
     * day.
     */
    public Instant nextWorkingInstant(Instant at) {
        ZonedDateTime local = at.atZone(Shanghai.ZONE);
        LocalDate today = local.toLocalDate();
        if (isWorking(today)) {
            if (hours.contains(local.toLocalTime())) {
                return at;
            }
            if (local.toLocalTime().isBefore(hours.opens())) {
                return hours.opening(today).toInstant();
            }
        }
        return hours.opening(plus(today, 1)).toInstant();
    }

    private static IntStream years(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the end " + to + " is before the start " + from);
        }
        return IntStream.rangeClosed(requireYear(from.getYear()), requireYear(to.getYear()));
    }

    private static @Nullable String holidayName(@Nullable CalendarYear year, LocalDate date) {
        SpecialDay special = year == null ? null : year.days().get(date);
        return special == null ? null : special.name();
    }

    private YearTable table(int year) {
        return tables.computeIfAbsent(
                requireYear(year), missing -> new YearTable(missing, published.get(missing)));
    }

    private static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "the calendar knows the years "
                            + FIRST_YEAR
                            + " to "
                            + LAST_YEAR
                            + ", not "
                            + year);
        }
        return year;
    }

    private static void requireBounds(int n) {
        if (n < 1 || n > MAX_WORKING_DAYS) {
            throw new IllegalArgumentException(
                    "working days are 1 to " + MAX_WORKING_DAYS + ", not " + n);
        }
    }
}
