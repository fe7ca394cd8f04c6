package org.bancheng.workflow.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Closing;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Imported;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Origin;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns sound lines into historical matters and stores them by the batch. */
@Component
class HistoryWriter {

    private final MatterStore store;
    private final Calendars calendars;
    private final Policies policies;
    private final Clock clock;

    HistoryWriter(MatterStore store, Calendars calendars, Policies policies, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /** Which of the lines' numbers the database holds already. */
    Set<String> known(List<LedgerLine> lines) {
        return store.taken(lines.stream().map(LedgerLine::reference).toList());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stores lines of the import that began at the instant and has stored so many before. */
    void write(List<LedgerLine> lines, Actor by, Instant began, int before) {
        List<Matter> batch = new ArrayList<>(lines.size());
        for (LedgerLine line : lines) {
            // A millisecond of its own for each: the keys of one import cannot meet.
            long id = RowId.ordered(began.plusMillis(before + batch.size()));
            batch.add(matter(new MatterId(id), line, by, began));
        }
        store.insertAll(batch);
    }

    private Matter matter(MatterId id, LedgerLine line, Actor by, Instant now) {
        Facts facts =
                Facts.of("reference", line.reference())
                        .and("unit", line.unitCode())
                        .and("filed", line.filed())
                        .and("promise", line.due())
                        .and("finished", line.finished())
                        .and("result", line.result())
                        .and("line", line.digest());
        Imported imported =
                new Imported(
                        id,
                        origin(line, now),
                        promised(line),
                        line.plan(),
                        line.route(),
                        closing(line));
        return imported.asMatter(by, now, facts);
    }

    private Origin origin(LedgerLine line, Instant now) {
        LocalDate filedOn = line.filed().toLocalDate();
        LocalDate last = line.due() == null ? filedOn : line.due();
        return new Origin(
                line.reference(),
                Lane.PETITION,
                null,
                null,
                line.title(),
                line.category(),
                Urgency.NORMAL,
                line.unitCode(),
                null,
                policies.current(Shanghai.dateOf(now)).version(),
                calendars.current().version(filedOn, last),
                instant(line.filed()),
                filedOn,
                true);
    }

    private static Promised promised(LedgerLine line) {
        LocalDate due = line.due();
        return new Promised(
                null, line.firstDue(), due, false, due == null ? null : Shanghai.endOf(due));
    }

    /**
     * When a reopened matter was finished first is not in a ledger; its last finish stands for it.
     */
    private Closing closing(LedgerLine line) {
        LocalDateTime finished = line.finished();
        LocalDate on = finished == null ? null : finished.toLocalDate();
        return new Closing(
                line.result(),
                finished == null ? null : instant(finished),
                on,
                on,
                handlingDays(line.filed().toLocalDate(), on),
                line.reopened(),
                null,
                line.rating());
    }

    private @Nullable Integer handlingDays(LocalDate filed, @Nullable LocalDate finished) {
        WorkingCalendar calendar = calendars.current();
        return finished == null ? null : calendar.workingDaysIn(filed, finished);
    }

    private static Instant instant(LocalDateTime shanghai) {
        return shanghai.atZone(Shanghai.ZONE).toInstant();
    }
}
