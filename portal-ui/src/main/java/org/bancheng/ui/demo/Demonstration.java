package org.bancheng.ui.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bancheng.workflow.deadlines.PortalClock;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.people.StaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the demonstration on a fresh database, before the first page is served and the first job
 * runs; never on one where somebody has an account or filed a matter.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("bancheng.demo")
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final List<LocalTime> SWEEPS =
            List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(17, 0));

    private final DemoAccounts accounts;
    private final List<DemoPart> parts;
    private final Stage stage;
    private final StaffAccounts staff;
    private final MatterStore matters;
    private final TransactionTemplate transaction;
    private final DeadlineWatch watch;
    private final PortalClock clock;
    private final PrintStream out;
    private boolean running;
    private int failures;

    Demonstration(
            DemoAccounts accounts,
            List<DemoPart> parts,
            Stage stage,
            StaffAccounts staff,
            MatterStore matters,
            TransactionTemplate transaction,
            DeadlineWatch watch,
            PortalClock clock,
            PrintStream out) {
        this.accounts = accounts;
        this.parts = parts;
        this.stage = stage;
        this.staff = staff;
        this.matters = matters;
        this.transaction = transaction;
        this.watch = watch;
        this.clock = clock;
        this.out = out;
    }

    /** Ahead of the web server and of the scheduler, which start in later phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (isFresh()) {
            accounts.make();
            play();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** How many scenes could not be played. */
    int failures() {
        return failures;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void tell() {
        if (accounts.exist()) {
            accounts.print(out);
        } else {
            out.println(
                    "No demonstration data: this database has people or matters of its own."
                            + " / 数据库已有内容，未写入演示数据。");
        }
    }

    private boolean isFresh() {
        return staff.isEmpty()
                && Boolean.TRUE.equals(transaction.execute(status -> matters.isEmpty()));
    }

    private void play() {
        var scenes = new ArrayList<Scene>();
        parts.forEach(part -> scenes.addAll(part.scenes(stage)));
        scenes.sort(Comparator.comparing(Scene::at));
        if (!scenes.isEmpty()) {
            scenes.addAll(sweeps(scenes.getFirst().at()));
            scenes.sort(Comparator.comparing(Scene::at));
        }
        scenes.forEach(this::play);
    }

    private void play(Scene scene) {
        try {
            clock.inThePast(scene.at(), scene.work());
        } catch (RuntimeException e) {
            failures++;
            LOG.error("A scene of the demonstration could not be played", e);
        }
    }

    /** Time goes by between the scenes: what falls due then, falls due then. */
    private List<Scene> sweeps(Instant from) {
        var sweeps = new ArrayList<Scene>();
        var now = clock.instant();
        for (var day = Shanghai.dateOf(from);
                !day.isAfter(Shanghai.dateOf(now));
                day = day.plusDays(1)) {
            for (var time : SWEEPS) {
                var at = day.atTime(time).atZone(Shanghai.ZONE).toInstant();
                if (at.isBefore(now)) {
                    sweeps.add(new Scene(at, watch::sweep));
                }
            }
        }
        return sweeps;
    }
}
