package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.springframework.stereotype.Component;

/** Works out the dates of a commitment from the matter's policy and the calendar in force. */
@Component
class CommitmentDates {

    private final Calendars calendars;
    private final Policies policies;

    CommitmentDates(Calendars calendars, Policies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    PaperDates of(Matter matter, LocalDate today) {
        WorkingCalendar calendar = calendars.current();
        LocalDate promise = matter.promised().current();
        LocalDate latest = promise == null ? null : calendar.minus(promise, 1);
        if (latest == null || !latest.isAfter(today)) {
            return new PaperDates(today, null, null, calendar::isWorking);
        }
        LocalDate limit =
                calendar.plus(today, policy(matter).limit(HandlingMode.COMMITMENT.name()));
        return new PaperDates(
                today, limit.isBefore(latest) ? limit : latest, latest, calendar::isWorking);
    }

    /** The opening of the working day on which the reminder of a date leaves. */
    Instant reminder(Matter matter, LocalDate due) {
        WorkingCalendar calendar = calendars.current();
        LocalDate day = calendar.minus(due, policy(matter).commitmentRemindDays());
        return calendar.nextWorkingInstant(Shanghai.startOf(day));
    }

    /**
     * Until when a paper that would not do may still come: the next working day, if there is one.
     */
    LocalDate grace(Matter matter, LocalDate today) {
        LocalDate next = calendars.current().plus(today, 1);
        LocalDate latest = of(matter, today).latest();
        return latest == null || next.isAfter(latest) ? today : next;
    }

    int barDays(Matter matter) {
        return policy(matter).commitmentBarDays();
    }

    /** Working days left: 0 on the last day, negative when late. */
    int left(LocalDate today, LocalDate due) {
        return calendars.current().remaining(today, due);
    }

    private DeadlinePolicy policy(Matter matter) {
        return policies.version(matter.origin().policyVersion());
    }
}
