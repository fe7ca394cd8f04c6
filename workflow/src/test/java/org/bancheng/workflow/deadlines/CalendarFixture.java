package org.bancheng.workflow.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Published years as tests need them; the rows follow the State Council's notices. */
public final class CalendarFixture {

    private CalendarFixture() {}

    /** 2025 and 2026, first version. */
    public static WorkingCalendar publishedCalendar() {
        return new WorkingCalendar(List.of(year2025(), year2026()));
    }

    public static CalendarYear year2025() {
        List<SpecialDay> days = new ArrayList<>();
        holiday(days, "元旦", "2025-01-01", "2025-01-01");
        holiday(days, "春节", "2025-01-28", "2025-02-04");
        holiday(days, "清明节", "2025-04-04", "2025-04-06");
        holiday(days, "劳动节", "2025-05-01", "2025-05-05");
        holiday(days, "端午节", "2025-05-31", "2025-06-02");
        holiday(days, "国庆节、中秋节", "2025-10-01", "2025-10-08");
        makeUp(days, "春节", "2025-01-26", "2025-02-08");
        makeUp(days, "劳动节", "2025-04-27");
        makeUp(days, "国庆节、中秋节", "2025-09-28", "2025-10-11");
        return CalendarYear.of(2025, 1, days);
    }

    public static CalendarYear year2026() {
        List<SpecialDay> days = new ArrayList<>();
        holiday(days, "元旦", "2026-01-01", "2026-01-03");
        holiday(days, "春节", "2026-02-15", "2026-02-23");
        holiday(days, "清明节", "2026-04-04", "2026-04-06");
        holiday(days, "劳动节", "2026-05-01", "2026-05-05");
        holiday(days, "端午节", "2026-06-19", "2026-06-21");
        holiday(days, "中秋节", "2026-09-25", "2026-09-27");
        holiday(days, "国庆节", "2026-10-01", "2026-10-07");
        makeUp(days, "元旦", "2026-01-04");
        makeUp(days, "春节", "2026-02-14", "2026-02-28");
        makeUp(days, "劳动节", "2026-05-09");
        makeUp(days, "国庆节", "2026-09-20", "2026-10-10");
        return CalendarYear.of(2026, 1, days);
    }

    /** The Spring Festival of 2020 as announced in November 2019: 24 to 30 January. */
    public static CalendarYear year2020AsAnnounced() {
        List<SpecialDay> days = new ArrayList<>();
        holiday(days, "元旦", "2020-01-01", "2020-01-01");
        holiday(days, "春节", "2020-01-24", "2020-01-30");
        makeUp(days, "春节", "2020-01-19", "2020-02-01");
        return CalendarYear.of(2020, 1, days);
    }

    /** As it was in the end: extended to 2 February. */
    public static CalendarYear year2020AsExtended() {
        List<SpecialDay> days = new ArrayList<>();
        holiday(days, "元旦", "2020-01-01", "2020-01-01");
        holiday(days, "春节", "2020-01-24", "2020-02-02");
        makeUp(days, "春节", "2020-01-19");
        return CalendarYear.of(2020, 2, days);
    }

    /** The year as a file that is imported. */
    public static byte[] file(CalendarYear year) {
        StringBuilder text = new StringBuilder("date,kind,name\n");
        year.days().values().stream()
                .sorted(Comparator.comparing(SpecialDay::date))
                .forEach(day ->
                        text.append(day.date())
                                .append(day.kind() == DayKind.HOLIDAY ? ",HOLIDAY," : ",WORKDAY,")
                                .append(day.name())
                                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same year without its make-up days: the mistake the promise must not make. */
    static CalendarYear holidaysOnly(CalendarYear year) {
        return CalendarYear.of(
                year.year(),
                year.version(),
                year.days().values().stream()
                        .filter(day -> day.kind() == DayKind.HOLIDAY)
                        .toList());
    }

    private static void holiday(List<SpecialDay> days, String name, String first, String last) {
        LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .forEach(date -> days.add(new SpecialDay(date, DayKind.HOLIDAY, name)));
    }

    private static void makeUp(List<SpecialDay> days, String name, String... dates) {
        for (String date : dates) {
            days.add(new SpecialDay(LocalDate.parse(date), DayKind.MAKE_UP, name));
        }
    }
}
