package org.bancheng.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.stereotype.Component;

/** Who acts in the demonstration, and when. */
@Component
public class Stage {

    private final StaffAccounts accounts;
    private final Calendars calendars;
    private final Clock clock;

    Stage(StaffAccounts accounts, Calendars calendars, Clock clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The person of a demonstration account. */
    public Person person(String username) {
        return accounts.person(username).orElseThrow();
    }

    /** The moment some working days ago, at least one, at a time of day in Shanghai. */
    public Instant workingDaysAgo(int days, LocalTime time) {
        LocalDate today = Shanghai.dateOf(clock.instant());
        return calendars
                .current()
                .minus(today, days)
                .atTime(time)
                .atZone(Shanghai.ZONE)
                .toInstant();
    }

    /** {@code 12 09:20} (working days ago, time of day) or {@code 45m} (minutes ago). */
    Instant moment(String written) {
        if (written.endsWith("m")) {
            return minutesAgo(Integer.parseInt(written.substring(0, written.length() - 1)));
        }
        var parts = written.split(" ");
        return workingDaysAgo(Integer.parseInt(parts[0]), LocalTime.parse(parts[1]));
    }

    /** The moment some minutes ago. */
    public Instant minutesAgo(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }
}
