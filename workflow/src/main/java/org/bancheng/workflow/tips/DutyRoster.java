package org.bancheng.workflow.tips;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.DutyDay.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 值班表 of an anti-drug unit, kept by its own officers. A tip that comes while nobody is at the desk
 * is told at once, without any content, to whoever is on duty; where nobody is entered, to
 * everybody who could open it.
 */
@Service
@Transactional
public class DutyRoster {

    /** Days that are shown and can be entered. */
    public static final int DAYS = 14;

    private final JdbcClient jdbc;
    private final OfficerKeys officers;
    private final Calendars calendars;
    private final Policies policies;
    private final Clock clock;

    DutyRoster(
            JdbcClient jdbc,
            OfficerKeys officers,
            Calendars calendars,
            Policies policies,
            Clock clock) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /** The days to come, today first. */
    @Transactional(readOnly = true)
    public List<DutyDay> days(Person officer) {
        TipOfficers.requireOfficer(officer);
        LocalDate today = Shanghai.dateOf(clock.instant());
        WorkingCalendar calendar = calendars.current();
        Map<LocalDate, Officer> entered = entered(officer.unitCode(), today);
        return today.datesUntil(today.plusDays(DAYS))
                .map(day -> new DutyDay(day, calendar.isWorking(day), entered.get(day)))
                .toList();
    }

    /** Who can be entered: everybody of the unit who can open tips. */
    @Transactional(readOnly = true)
    public List<Officer> able(Person officer) {
        TipOfficers.requireOfficer(officer);
        return officers.readersIn(officer.unitCode()).stream()
                .map(key -> new Officer(key.staffId(), officers.nameOf(key.staffId())))
                .toList();
    }

    /**
     * Enters somebody for a day of the next two weeks.
     *
     * @param staff none: nobody in particular
     * @throws NotAllowed when that is nobody of the unit who can open tips, or another day
     */
    public void enter(Person officer, LocalDate day, @Nullable Long staff) {
        TipOfficers.requireOfficer(officer);
        LocalDate today = Shanghai.dateOf(clock.instant());
        if (day.isBefore(today) || !day.isBefore(today.plusDays(DAYS))) {
            throw new NotAllowed("a day outside the roster");
        }
        if (staff == null) {
            jdbc.sql("DELETE FROM tip_duty WHERE unit_code = ? AND duty_on = ?")
                    .params(officer.unitCode(), day)
                    .update();
            return;
        }
        if (able(officer).stream().noneMatch(one -> one.staffId() == staff)) {
            throw new NotAllowed("no officer of the unit");
        }
        jdbc.sql(
                        "INSERT INTO tip_duty (unit_code, duty_on, staff_id) VALUES (?,?,?) ON DUPLICATE KEY UPDATE staff_id"
                                + " = VALUES(staff_id)")
                .params(officer.unitCode(), day, staff)
                .update();
    }

    /**
     * Who is told at once of what comes to the unit now; nobody while the office is at its desk.
     * Whoever left the unit or cannot open tips any more is not on duty, whatever the roster says.
     */
    List<Long> toldNow(String unit) {
        Instant now = clock.instant();
        if (!isNight(now)) {
            return List.of();
        }
        List<Long> able = officers.readersIn(unit).stream().map(OfficerKey::staffId).toList();
        LocalDate duty = dutyDay(now);
        return jdbc.sql("SELECT staff_id FROM tip_duty WHERE unit_code = ? AND duty_on = ?")
                .params(unit, duty)
                .query(Long.class)
                .optional()
                .filter(able::contains)
                .map(List::of)
                .orElse(able);
    }

    private boolean isNight(Instant now) {
        ZonedDateTime at = now.atZone(Shanghai.ZONE);
        if (!calendars.current().isWorking(at.toLocalDate())) {
            return true;
        }
        DeadlinePolicy policy = policies.current(at.toLocalDate());
        LocalTime time = at.toLocalTime();
        return time.isBefore(policy.tipNightUntil()) || !time.isBefore(policy.tipNightFrom());
    }

    /** The small hours belong to the day before. */
    private LocalDate dutyDay(Instant now) {
        ZonedDateTime at = now.atZone(Shanghai.ZONE);
        LocalDate day = at.toLocalDate();
        return at.toLocalTime().isBefore(policies.current(day).tipNightUntil())
                ? day.minusDays(1)
                : day;
    }

    private Map<LocalDate, Officer> entered(String unit, LocalDate from) {
        Map<LocalDate, Officer> entered = new HashMap<>();
        jdbc.sql(
                        "SELECT d.duty_on, d.staff_id, s.display_name FROM tip_duty d JOIN staff s ON s.id = d.staff_id"
                                + " WHERE d.unit_code = ? AND d.duty_on >= ?")
                .params(unit, from)
                .query(row -> {
                    entered.put(
                            row.getObject("duty_on", LocalDate.class),
                            new Officer(row.getLong("staff_id"), row.getString("display_name")));
                });
        return entered;
    }
}
