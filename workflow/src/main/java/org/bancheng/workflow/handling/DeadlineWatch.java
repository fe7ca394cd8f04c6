package org.bancheng.workflow.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.db.batch.Batch;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what time demands: accepts what nobody decided, warns at 50 and 80 %, raises what passed,
 * resumes what waited long enough, settles what was not reopened. Due rows are claimed in batches
 * under a lock that other nodes skip, so each falls due once whoever sweeps; a second sweep finds
 * nothing to do.
 */
@Service
public class DeadlineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 200;
    private static final int LONGEST_SWEEP = 250;

    private final MatterStore store;
    private final SelfService selfService;
    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Pauses pauses;
    private final MatterRecords records;
    private final ExtensionRecords extensions;
    private final Announcer announcer;
    private final Raising raising;
    private final UnitTree units;
    private final WatchTroubles troubles;
    private final DatabaseTime databaseTime;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Batch batch;
    private final List<DueSweep> beside;

    DeadlineWatch(
            MatterStore store,
            SelfService selfService,
            Legwork legwork,
            Reckoning reckoning,
            Pauses pauses,
            MatterRecords records,
            ExtensionRecords extensions,
            Announcer announcer,
            Raising raising,
            UnitTree units,
            WatchTroubles troubles,
            DatabaseTime databaseTime,
            Clock clock,
            TransactionTemplate transaction,
            Batch batch,
            List<DueSweep> beside) {
        this.store = store;
        this.selfService = selfService;
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.pauses = pauses;
        this.records = records;
        this.extensions = extensions;
        this.announcer = announcer;
        this.raising = raising;
        this.units = units;
        this.troubles = troubles;
        this.databaseTime = databaseTime;
        this.clock = clock;
        this.transaction = transaction;
        this.batch = batch;
        this.beside = beside;
    }

    /**
     * Handles everything due by now, a batch a transaction. One matter that cannot be handled holds
     * up nobody else: its batch is done again one by one, and it is set aside.
     *
     * @return how many things fell due
     */
    public int sweep() {
        if (!databaseTime.agrees()) {
            LOG.error(
                    "This node's clock is {} off the database's: it does not sweep",
                    databaseTime.drift());
            return 0;
        }
        int handled =
                ManyBatches.work(
                        () -> batch(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        BATCH,
                        LONGEST_SWEEP);
        for (DueSweep other : beside) {
            handled += other.sweep(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return handled;
    }

    private int batch(Instant now) {
        try {
            Integer done = transaction.execute(status -> handle(store.claimDue(now, BATCH), now));
            return done == null ? 0 : done;
        } catch (RuntimeException e) {
            LOG.warn("A batch of due matters was rolled back; each is done by itself", e);
            return oneByOne(now);
        }
    }

    private int oneByOne(Instant now) {
        List<MatterId> due = transaction.execute(status -> store.due(now, BATCH));
        int done = 0;
        for (MatterId id : due == null ? List.<MatterId>of() : due) {
            try {
                Integer one =
                        transaction.execute(
                                status -> handle(store.claimIfDue(id, now).stream().toList(), now));
                done += one == null ? 0 : one;
            } catch (TransientDataAccessException e) {
                LOG.warn("Something due could not be done now; the next sweep tries again", e);
            } catch (RuntimeException e) {
                troubles.setAside(id, now, e);
                done++;
            }
        }
        return done;
    }

    private int handle(List<Matter> due, Instant now) {
        List<Long> keys = due.stream().map(matter -> matter.id().value()).toList();
        return batch.together(
                keys,
                () -> {
                    for (Matter matter : due) {
                        fallDue(matter, now);
                        store.save(matter);
                    }
                    troubles.over(due);
                    return due.size();
                });
    }

    private void fallDue(Matter matter, Instant now) {
        Instant at = matter.lane() == Lane.TIP ? now.truncatedTo(ChronoUnit.HOURS) : now;
        switch (matter.state()) {
            case FINISHED -> settle(matter, at);
            case WAITING_FOR_RESIDENT ->
                    pauses.end(matter, Actor.SYSTEM, Step.RESUME, at, Facts.none());
            case FILED, ACCEPTED, IN_HANDLING, REOPENED -> runClock(matter, now, at);
            case SETTLED, NOT_ACCEPTED, MERGED, WITHDRAWN -> matter.watchAgain(null);
        }
    }

    private void settle(Matter matter, Instant at) {
        matter.settle(at);
        legwork.closeAll(matter, at, LegOutcome.DONE);
    }

    private void runClock(Matter matter, Instant now, Instant at) {
        if (reckoning.decisionDue(matter, now)) {
            selfService.accept(matter, at);
            announcer.tell(Kind.ACCEPTED_BY_SYSTEM, matter, at, Map.of());
        }
        Instant dueAt = matter.promised().dueAt();
        boolean passed = dueAt != null && !now.isBefore(dueAt);
        int percent = reckoning.warningDue(matter, now);
        if (!passed && percent > 0) {
            matter.warned(percent, at);
            boolean dueToday = percent == Reckoning.DUE_TODAY;
            announcer.tell(
                    dueToday ? Kind.DUE_TODAY : Kind.WARNED,
                    matter,
                    at,
                    dueToday ? Map.of() : Map.of("percent", Integer.toString(percent)));
        }
        if (passed) { // for the first time, or the leg that took over has passed as well
            raise(matter, at);
        }
        matter.watchAgain(reckoning.nextWatch(matter, nextLegDue(matter, now)));
    }

    /**
     * One level up, by itself; the promise stays passed. A tip stays where its keys are: its
     * officers' superiors are only told.
     */
    private void raise(Matter matter, Instant at) {
        String from = matter.custody().unitCode();
        Optional<String> superior =
                matter.lane() == Lane.PETITION ? Superior.of(matter, units) : Optional.empty();
        matter.overdue();
        extensions.lapse(matter, at);
        if (superior.isPresent()) {
            matter.handTo(Actor.SYSTEM, at, superior.get(), Step.RAISE, Facts.none());
            records.handedOver(matter, from, Step.RAISE, null, null, at);
            if (matter.state() != MatterState.FILED) {
                legwork.leave(matter, at);
                matter.follow(
                        Actor.SYSTEM,
                        at,
                        matter.plan().without(HandlingMode.ESCALATION),
                        HandlingMode.ESCALATION,
                        Step.ESCALATE,
                        Facts.none());
                legwork.open(matter, HandlingMode.ESCALATION, at);
                raising.byItself(matter, from, at);
            }
        }
        announcer.tell(Kind.OVERDUE, matter, at, Map.of("from", from));
        tellFirstUnit(matter, from, at);
    }

    /** 首接负责: who took it in and handed it on hears of it as well. */
    private void tellFirstUnit(Matter matter, String from, Instant at) {
        String first = matter.origin().firstUnitCode();
        if (matter.lane() != Lane.TIP
                && !first.equals(from)
                && !first.equals(matter.custody().unitCode())) {
            announcer.tellUnit(Kind.FIRST_UNIT_OVERDUE, matter, first, at, Map.of());
        }
    }

    private @Nullable LocalDate nextLegDue(Matter matter, Instant now) {
        LocalDate due = legwork.routeDue(matter);
        boolean mayRise = matter.lane() == Lane.PETITION && Superior.of(matter, units).isPresent();
        boolean ahead = due != null && now.isBefore(Shanghai.endOf(due));
        return mayRise && ahead ? due : null;
    }
}
