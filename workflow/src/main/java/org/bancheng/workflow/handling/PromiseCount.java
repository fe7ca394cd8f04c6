package org.bancheng.workflow.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.workflow.deadlines.CountedDay;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.PauseReason;
import org.jspecify.annotations.Nullable;

/**
 * 为什么是这一天: how a promised date is counted, day by day, with pauses and with every other date that
 * was told on the way. The same for form, receipt, follow-up, desk and plain page.
 *
 * @param filedOn day 0
 * @param workingDays promised, pauses left out
 * @param paused a pause runs: the date will move when it ends
 * @param calendar years and versions counted with, "2026/1+2027/0"
 * @param days every date after day 0 up to the promise
 */
public record PromiseCount(
        LocalDate filedOn,
        int workingDays,
        LocalDate dueOn,
        boolean provisional,
        boolean paused,
        String calendar,
        List<Line> days) {

    public PromiseCount {
        days = List.copyOf(days);
    }

    /**
     * One date.
     *
     * @param nth working day it is, of those promised; 0 when it does not count
     * @param pause why the clock stood on this working day, otherwise null
     * @param proven a file proves that pause
     * @param beyond the count was full before it: the date is kept because none moves earlier
     * @param provisional the holidays of its year are not published yet
     * @param told another date was told on this day
     */
    public record Line(
            CountedDay day,
            int nth,
            @Nullable PauseReason pause,
            boolean proven,
            boolean beyond,
            boolean provisional,
            @Nullable PromiseLine told) {}

    /** A promise that was only just made. */
    public static PromiseCount of(Promise promise) {
        List<Line> days =
                promise.days().stream()
                        .map(day ->
                                new Line(
                                        day,
                                        day.working() ? day.count() : 0,
                                        null,
                                        false,
                                        false,
                                        promise.calendar().contains(day.date().getYear() + "/0"),
                                        null))
                        .toList();
        return new PromiseCount(
                promise.filedOn(),
                promise.workingDays(),
                promise.dueOn(),
                promise.provisional(),
                false,
                promise.calendar(),
                days);
    }

    /**
     * The promise as it stands.
     *
     * @param workingDays promised, pauses left out
     * @param today up to which a pause that runs is shown
     */
    static PromiseCount of(
            WorkingCalendar calendar,
            LocalDate filedOn,
            int workingDays,
            LocalDate dueOn,
            List<PauseLine> pauses,
            List<PromiseLine> told,
            LocalDate today) {
        LocalDate first = filedOn.plusDays(1);
        LocalDate last = dueOn.isBefore(first) ? first : dueOn;
        int all = Math.max(1, calendar.workingDaysIn(filedOn, last));
        List<Line> lines = new ArrayList<>();
        int nth = 0;
        for (CountedDay day : calendar.count(filedOn, all)) {
            PauseLine pause = day.working() ? pauseOn(day.date(), pauses, today) : null;
            boolean beyond = nth == workingDays;
            boolean counts = day.working() && pause == null && !beyond;
            nth += counts ? 1 : 0;
            lines.add(
                    new Line(
                            day,
                            counts ? nth : 0,
                            pause == null ? null : pause.reason(),
                            pause != null && pause.files() > 0,
                            beyond,
                            calendar.provisional(day.date(), day.date()),
                            toldOn(day.date(), told)));
        }
        return new PromiseCount(
                filedOn,
                workingDays,
                dueOn,
                calendar.provisional(first, last),
                pauses.stream().anyMatch(pause -> pause.endedOn() == null),
                calendar.version(first, last),
                lines);
    }

    /** The pause whose working dates (start, end] hold the date. */
    private static @Nullable PauseLine pauseOn(
            LocalDate date, List<PauseLine> pauses, LocalDate today) {
        return pauses.stream()
                .filter(pause -> date.isAfter(pause.startedOn()))
                .filter(pause -> {
                    LocalDate end = pause.endedOn();
                    return !date.isAfter(end == null ? today : end);
                })
                .findFirst()
                .orElse(null);
    }

    /** The last date told on the day; the first of all belongs to day 0. */
    private static @Nullable PromiseLine toldOn(LocalDate date, List<PromiseLine> told) {
        return told.stream()
                .skip(1)
                .filter(line -> Shanghai.dateOf(line.toldAt()).equals(date))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
