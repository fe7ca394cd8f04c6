package org.bancheng.workflow.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.stereotype.Component;

/** When queues are looked at: at two minutes of a working day, as the policy says. */
@Component
class QueueCuts {

    private final Calendars calendars;
    private final Policies policies;

    QueueCuts(Calendars calendars, Policies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    /** None on a rest day. */
    List<Instant> of(LocalDate day) {
        return calendars.current().isWorking(day)
                ? policies.current(day).queueMinutes().stream()
                        .map(minute -> Shanghai.startOf(day).plusSeconds(minute * 60L))
                        .toList()
                : List.of();
    }

    Instant next(Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        return Stream.of(today, calendars.current().plus(today, 1))
                .flatMap(day -> of(day).stream())
                .filter(cut -> cut.isAfter(now))
                .findFirst()
                .orElseThrow();
    }
}
