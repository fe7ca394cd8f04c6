package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out every date of a matter from its policy version and the calendar in force (design 5).
 */
@Component
class Reckoning {

    private final Calendars calendars;
    private final Policies policies;

    Reckoning(Calendars calendars, Policies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    Promise promise(LocalDate filedOn, int workingDays) {
        return calendars.current().promise(filedOn, workingDays);
    }

    static Promised asPromised(Promise promise) {
        return new Promised(
                promise.workingDays(),
                promise.dueOn(),
                promise.dueOn(),
                promise.provisional(),
                Shanghai.endOf(promise.dueOn()));
    }

    /**
     * The promise of a plan that takes longer than what was promised, still counted from filing;
     * the first stays on record. Empty when the plan takes no longer.
     */
    Optional<Promised> lengthened(Matter matter, Plan plan) {
        int limit =
                plan.modes().stream()
                        .filter(HandlingMode::isRoute)
                        .mapToInt(mode -> limit(matter, mode))
                        .max()
                        .orElse(1);
        Integer promised = matter.promised().limitDays();
        if (promised == null || limit <= promised) {
            return Optional.empty();
        }
        Promise longer = promise(matter.origin().filedOn(), limit);
        return Optional.of(
                matter.promised()
                        .movedTo(
                                longer.dueOn(),
                                longer.provisional(),
                                Shanghai.endOf(longer.dueOn())));
    }

    int limit(Matter matter, HandlingMode mode) {
        return policy(matter).limit(mode.name());
    }

    /** How many working dates a pause took: (start, end]. */
    int pauseLength(LocalDate since, LocalDate today) {
        return calendars.current().workingDaysIn(since, today);
    }

    /**
     * The promise after a pause; none when it had passed before the pause began, for a passed
     * promise never moves.
     */
    @Nullable Promised afterPause(Matter matter, LocalDate since, int length) {
        LocalDate current = matter.promised().current();
        if (current == null || length == 0 || current.isBefore(since)) {
            return null;
        }
        WorkingCalendar calendar = calendars.current();
        LocalDate moved = calendar.plus(current, length);
        return matter.promised()
                .movedTo(
                        moved,
                        calendar.provisional(matter.origin().filedOn(), moved),
                        Shanghai.endOf(moved));
    }

    /** When a running pause has used up its cap. */
    Instant pauseEnds(Matter matter, LocalDate since) {
        int left = Math.max(1, policy(matter).pauseCapDays() - matter.pausing().days());
        return Shanghai.endOf(calendars.current().plus(since, left));
    }

    TimeLeft timeLeft(Matter matter, LocalDate today) {
        LocalDate promise = matter.promised().current();
        LocalDate since = matter.pausing().since();
        boolean mayPause = since != null || mayPause(matter);
        return new TimeLeft(
                promise == null ? null : calendars.current().remaining(today, promise),
                matter.promised().passedOn(today),
                mayPause
                        ? Shanghai.dateOf(pauseEnds(matter, since == null ? today : since))
                                .minusDays(1)
                        : null);
    }

    /** Whether any pause is left under the cap. */
    boolean mayPause(Matter matter) {
        return matter.pausing().days() < policy(matter).pauseCapDays();
    }

    /** A leg is due after its own limit, but no later than a promise that still stands. */
    LocalDate legDue(Matter matter, HandlingMode mode, LocalDate today) {
        LocalDate own = calendars.current().plus(today, limit(matter, mode));
        LocalDate promise = matter.promised().current();
        if (!mode.isRoute() || promise == null || promise.isBefore(today)) {
            return own;
        }
        return promise.isBefore(own) ? promise : own;
    }

    int workingDays(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : calendars.current().workingDaysIn(from, to);
    }

    /** The first instant at which a finish can no longer be reopened. */
    Instant windowEnds(Matter matter, LocalDate finishedOn) {
        return Shanghai.endOf(
                calendars.current().plus(finishedOn, policy(matter).reopenWindowDays()));
    }

    /**
     * The next instant at which something falls due on an open matter: the system's acceptance, a
     * warning, the promise, or, when that has passed, the leg in hand.
     */
    @Nullable Instant nextWatch(Matter matter, @Nullable LocalDate legDue) {
        LocalDate promise = matter.promised().current();
        if (!matter.state().isOpen() || promise == null) {
            return null;
        }
        List<Instant> falls = new ArrayList<>();
        LocalDate filed = matter.origin().filedOn();
        WorkingCalendar calendar = calendars.current();
        if (matter.state() == MatterState.FILED) {
            falls.add(Shanghai.endOf(calendar.plus(filed, policy(matter).decideDays())));
        }
        for (int percent : policy(matter).warnPercents()) {
            if (matter.watch().warned() < percent) {
                falls.add(calendar.atFraction(filed, promise, percent));
            }
        }
        if (matter.watch().warned() < DUE_TODAY) {
            falls.add(dueMorning(promise));
        }
        if (matter.watch().warned() < OVERDUE) {
            falls.add(Shanghai.endOf(promise));
        } else if (legDue != null) {
            falls.add(Shanghai.endOf(legDue));
        }
        return falls.isEmpty() ? null : Collections.min(falls);
    }

    /**
     * The highest percent of warning, or {@link #DUE_TODAY}, that has fallen due by now and was not
     * given.
     */
    int warningDue(Matter matter, Instant now) {
        LocalDate promise = matter.promised().current();
        int due = 0;
        if (promise != null) {
            for (int percent : policy(matter).warnPercents()) {
                Instant at =
                        calendars.current().atFraction(matter.origin().filedOn(), promise, percent);
                due = percent > matter.watch().warned() && !now.isBefore(at) ? percent : due;
            }
            if (matter.watch().warned() < DUE_TODAY && !now.isBefore(dueMorning(promise))) {
                due = DUE_TODAY;
            }
        }
        return due;
    }

    boolean decisionDue(Matter matter, Instant now) {
        LocalDate day =
                calendars.current().plus(matter.origin().filedOn(), policy(matter).decideDays());
        return matter.state() == MatterState.FILED && !now.isBefore(Shanghai.endOf(day));
    }

    /** When the office opens on the last day, so that it still can be kept. */
    private Instant dueMorning(LocalDate promise) {
        Instant morning = calendars.current().nextWorkingInstant(Shanghai.startOf(promise));
        Instant end = Shanghai.endOf(promise);
        return morning.isBefore(end) ? morning : Shanghai.startOf(promise);
    }

    static final int OVERDUE = 100;

    /** What is kept of the warning on the due date, between the percents and {@link #OVERDUE}. */
    static final int DUE_TODAY = 99;

    private DeadlinePolicy policy(Matter matter) {
        return policies.version(matter.origin().policyVersion());
    }
}
