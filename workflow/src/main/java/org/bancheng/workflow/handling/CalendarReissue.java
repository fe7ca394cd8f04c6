package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.handling.MatterRecords.PromiseCause;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Promised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues open dates again after a calendar year was published or corrected. The publication leaves
 * a row; every node may take it up where the last one stopped, a batch a transaction, so a node
 * that dies in the middle loses a batch and repeats none. A second look a little later finds what
 * was filed on a node that had not seen the new year yet; to all others it does nothing.
 */
@Service
public class CalendarReissue {

    static final int BATCH = 100;
    private static final int LONGEST_SWEEP = 1000;
    private static final Duration SECOND_LOOK = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final MatterStore store;
    private final Calendars calendars;
    private final Recount recount;
    private final Reckoning reckoning;
    private final Legwork legwork;
    private final MatterRecords records;
    private final Announcer announcer;
    private final DatabaseTime databaseTime;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CalendarReissue(
            JdbcClient jdbc,
            MatterStore store,
            Calendars calendars,
            Recount recount,
            Reckoning reckoning,
            Legwork legwork,
            MatterRecords records,
            Announcer announcer,
            DatabaseTime databaseTime,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.store = store;
        this.calendars = calendars;
        this.recount = recount;
        this.reckoning = reckoning;
        this.legwork = legwork;
        this.records = records;
        this.announcer = announcer;
        this.databaseTime = databaseTime;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * How many open promises a calendar would touch.
     *
     * @param later promises that would move
     * @param confirmed promises that keep their day and are provisional no more
     */
    public record Effect(int later, int confirmed) {}

    /** The year's version in force is what is counted with, even if a newer one came meanwhile. */
    private record Task(
            int year, int version, long after, int passesLeft, int inForce, String notice) {}

    /** Counts what {@link #sweep} would do under the calendar; changes nothing. */
    @Transactional(readOnly = true)
    public Effect effectOf(WorkingCalendar calendar) {
        LocalDate today = Shanghai.dateOf(clock.instant());
        int later = 0;
        int confirmed = 0;
        long after = 0;
        List<Matter> batch;
        while (!(batch = store.counted(new MatterId(after), BATCH)).isEmpty()) {
            for (Matter matter : batch) {
                Optional<Promised> again = recount.by(calendar, matter, today);
                boolean moves = again.isPresent() && moves(matter, again.get());
                later += moves ? 1 : 0;
                confirmed += again.isPresent() && !moves ? 1 : 0;
            }
            after = batch.getLast().id().value();
        }
        return new Effect(later, confirmed);
    }

    /**
     * Takes up every publication whose time has come.
     *
     * @return how many promises were issued again
     */
    public int sweep() {
        if (!databaseTime.agrees()) {
            return 0;
        }
        int issued = 0;
        for (int batches = 0; batches < LONGEST_SWEEP; batches++) {
            Integer done = transaction.execute(status -> batch());
            if (done == null || done < 0) {
                break;
            }
            issued += done;
        }
        return issued;
    }

    /** How many promises the next batch issued; less than none when there is nothing to do. */
    private int batch() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Task> claimed = claim(now);
        if (claimed.isEmpty()) {
            return -1;
        }
        Task task = claimed.get();
        if (task.after() == 0) {
            calendars.invalidate();
        }
        List<Matter> batch = store.claimCounted(new MatterId(task.after()), BATCH);
        int issued = 0;
        for (Matter matter : batch) {
            issued += look(matter, task, now) ? 1 : 0;
        }
        if (batch.size() < BATCH) {
            boolean again = task.passesLeft() > 1;
            goOn(task, 0, task.passesLeft() - 1, again ? now.plus(SECOND_LOOK) : null);
        } else {
            goOn(task, batch.getLast().id().value(), task.passesLeft(), now);
        }
        return issued;
    }

    /** Whether the promise was issued again. */
    private boolean look(Matter matter, Task task, Instant now) {
        Instant at = matter.lane() == Lane.TIP ? now.truncatedTo(ChronoUnit.HOURS) : now;
        Optional<Promised> again =
                matter.state().isOpen()
                        ? recount.by(calendars.current(), matter, Shanghai.dateOf(now))
                        : Optional.empty();
        again.ifPresent(promised -> issue(matter, promised, task, at));
        boolean waits = laterWatch(matter);
        if (again.isPresent() || waits) {
            store.save(matter);
        }
        return again.isPresent();
    }

    private void issue(Matter matter, Promised promised, Task task, Instant at) {
        LocalDate before = matter.promised().current();
        String was = moves(matter, promised) ? String.valueOf(before) : "";
        matter.reissue(
                promised,
                at,
                Facts.of("from", before).and("calendar", task.year() + "/" + task.inForce()));
        records.promised(matter, PromiseCause.CALENDAR, task.notice(), at);
        legwork.laterDues(matter);
        if (matter.state() != MatterState.WAITING_FOR_RESIDENT) {
            matter.watchAgain(reckoning.nextWatch(matter, legwork.routeDue(matter)));
        }
        announcer.tell(
                Kind.PROMISE_REISSUED, matter, at, Map.of("was", was, "notice", task.notice()));
    }

    /** The end of a pause, and of the time to reopen, count working days too. */
    private boolean laterWatch(Matter matter) {
        Instant ends =
                switch (matter.state()) {
                    case FINISHED ->
                            reckoning.windowEnds(
                                    matter, Objects.requireNonNull(matter.closing().finishedOn()));
                    case WAITING_FOR_RESIDENT ->
                            reckoning.pauseEnds(
                                    matter, Objects.requireNonNull(matter.pausing().since()));
                    default -> null;
                };
        Instant before = matter.watch().at();
        boolean later = ends != null && before != null && ends.isAfter(before);
        if (later) {
            matter.watchAgain(ends);
        }
        return later;
    }

    private static boolean moves(Matter matter, Promised promised) {
        return !Objects.equals(promised.current(), matter.promised().current());
    }

    private Optional<Task> claim(Instant now) {
        return jdbc.sql(
                        "SELECT r.year, r.version, r.after_id, r.passes_left, y.version AS in_force, y.notice FROM"
                                + " calendar_reissue r JOIN calendar_year y ON y.year = r.year AND y.version = (SELECT"
                                + " MAX(n.version) FROM calendar_year n WHERE n.year = r.year) WHERE r.next_at <= ? ORDER BY"
                                + " r.next_at, r.year, r.version LIMIT 1 FOR UPDATE SKIP LOCKED")
                .param(Timestamp.from(now))
                .query((row, n) ->
                        new Task(
                                row.getInt("year"),
                                row.getInt("version"),
                                row.getLong("after_id"),
                                row.getInt("passes_left"),
                                row.getInt("in_force"),
                                row.getString("notice")))
                .optional();
    }

    private void goOn(Task task, long after, int passesLeft, @Nullable Instant next) {
        jdbc.sql(
                        "UPDATE calendar_reissue SET after_id = ?, passes_left = ?, next_at = ? WHERE year = ? AND"
                                + " version = ?")
                .param(after)
                .param(passesLeft)
                .param(next == null ? null : Timestamp.from(next))
                .param(task.year())
                .param(task.version())
                .update();
    }
}
