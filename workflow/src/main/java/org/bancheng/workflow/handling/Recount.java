package org.bancheng.workflow.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts a promise again with another calendar: as many working days as were promised, pauses left
 * out, with each pause counted anew. Never earlier than what was told, and never a promise that has
 * passed (design 5).
 */
@Component
class Recount {

    private final Calendars calendars;
    private final MatterRecords records;
    private final JdbcClient jdbc;

    Recount(Calendars calendars, MatterRecords records, JdbcClient jdbc) {
        this.calendars = calendars;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** The promise by the calendar; none when neither its date nor its certainty changes. */
    Optional<Promised> by(WorkingCalendar calendar, Matter matter, LocalDate today) {
        Promised told = matter.promised();
        LocalDate current = told.current();
        if (told.limitDays() == null || current == null || told.passedOn(today)) {
            return Optional.empty();
        }
        LocalDate filed = matter.origin().filedOn();
        List<PauseLine> pauses = records.pauses(matter.id());
        int days = promisedDays(matter, current, pauses);
        for (PauseLine pause : pauses) {
            LocalDate end = pause.endedOn();
            days += end == null ? 0 : calendar.workingDaysIn(pause.startedOn(), end);
        }
        LocalDate counted = calendar.plus(filed, Math.max(1, days));
        LocalDate due = counted.isAfter(current) ? counted : current;
        boolean provisional = calendar.provisional(filed.plusDays(1), due);
        return due.equals(current) && provisional == told.provisional()
                ? Optional.empty()
                : Optional.of(told.movedTo(due, provisional, Shanghai.endOf(due)));
    }

    /**
     * How the date that stands is counted by the calendar in force; none where nothing was counted,
     * as in a ledger.
     */
    @Nullable PromiseCount dayByDay(Matter matter, List<PromiseLine> told, LocalDate today) {
        LocalDate current = matter.promised().current();
        if (matter.promised().limitDays() == null || current == null) {
            return null;
        }
        List<PauseLine> pauses = isOnlyFiled(matter) ? List.of() : records.pauses(matter.id());
        return PromiseCount.of(
                calendars.current(),
                matter.origin().filedOn(),
                Math.max(1, promisedDays(matter, current, pauses)),
                current,
                pauses,
                told,
                today);
    }

    /** Working days promised, pauses left out, by the calendar the date was counted with. */
    private int promisedDays(Matter matter, LocalDate current, List<PauseLine> pauses) {
        LocalDate filed = matter.origin().filedOn();
        int days =
                current.isBefore(filed)
                        ? 0
                        : calendars.countedWith(countedWith(matter)).workingDaysIn(filed, current);
        for (PauseLine pause : pauses) {
            Integer stood = pause.days();
            boolean moved = !current.isBefore(pause.startedOn());
            days -= stood != null && moved ? stood : 0;
        }
        return days;
    }

    /** Nothing moved the promise yet, and no row needs to be asked. */
    private static boolean isOnlyFiled(Matter matter) {
        return matter.journalSeq() == 1;
    }

    private String countedWith(Matter matter) {
        if (isOnlyFiled(matter)) {
            return matter.origin().calendarVersion();
        }
        @Nullable String calendar =
                jdbc.sql(
                                "SELECT calendar FROM promise WHERE matter_id = ? AND calendar IS NOT NULL ORDER BY seq"
                                        + " DESC LIMIT 1")
                        .param(matter.id().value())
                        .query(String.class)
                        .optional()
                        .orElse(null);
        return calendar == null ? matter.origin().calendarVersion() : calendar;
    }
}
