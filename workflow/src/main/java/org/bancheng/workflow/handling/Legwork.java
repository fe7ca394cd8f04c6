package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Leg;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens and closes legs: one route at a time, overlays beside it. */
@Component
class Legwork {

    private final MatterStore store;
    private final Reckoning reckoning;
    private final FieldCrypto crypto;
    private final List<RouteKeeper> keepers;

    Legwork(MatterStore store, Reckoning reckoning, FieldCrypto crypto, List<RouteKeeper> keepers) {
        this.store = store;
        this.reckoning = reckoning;
        this.crypto = crypto;
        this.keepers = keepers;
    }

    /**
     * @throws StepRefused while what the route in hand holds forbids to leave it by the step
     */
    void requireDone(Matter matter, Step step) {
        for (RouteKeeper keeper : keepers) {
            if (keeper.mode() == matter.route()) {
                keeper.requireDone(matter, step);
            }
        }
    }

    /**
     * Starts a plan: the route in hand is left, the plan's first route opens, its overlays open
     * beside it.
     */
    void begin(Matter matter, Plan plan, Actor by, Instant at, Step step, Facts facts) {
        HandlingMode route =
                plan.firstRoute().orElseThrow(() -> new StepRefused(step, "plan-without-route"));
        boolean first = matter.route() == null;
        if (route != matter.route()) {
            requireDone(matter, step);
        }
        List<Leg> open = store.openLegs(matter.id());
        for (Leg leg : open) {
            boolean goesOn = !leg.mode().isRoute() && plan.modes().contains(leg.mode());
            if (!goesOn) {
                store.save(leg.closed(at, LegOutcome.MOVED, null));
            }
        }
        Plan rest = plan.without(route);
        for (HandlingMode overlay : plan.overlays()) {
            rest = rest.without(overlay);
            if (open.stream().noneMatch(leg -> leg.mode() == overlay)) {
                store.save(leg(matter, overlay, at));
            }
        }
        matter.follow(by, at, rest, route, step, facts.and("overlays", plan.overlays()));
        start(matter, route, at);
        if (!first) {
            tellLeft(matter, route, at);
        }
    }

    /** Closes the route in hand as done and opens the plan's next one. */
    void advance(Matter matter, @Nullable String whatWasDone, Actor by, Instant at) {
        requireDone(matter, Step.COMPLETE_LEG);
        HandlingMode next =
                matter.plan()
                        .firstRoute()
                        .orElseThrow(() -> new StepRefused(Step.COMPLETE_LEG, "last-route"));
        String words = LaneWords.required(matter, Step.COMPLETE_LEG, whatWasDone, 2000);
        byte[] note = null;
        for (Leg leg : store.openLegs(matter.id())) {
            if (leg.mode().isRoute()) {
                note = words == null ? null : crypto.seal(note(leg.id()), words);
                store.save(leg.closed(at, LegOutcome.DONE, note));
            }
        }
        matter.follow(
                by,
                at,
                matter.plan().without(next),
                next,
                Step.COMPLETE_LEG,
                Facts.none().digest(note));
        open(matter, next, at);
    }

    /**
     * The route in hand came to its decision: the plan's next route opens, or 马上办 to carry it out.
     */
    void decided(Matter matter, Actor by, Instant at) {
        HandlingMode next = matter.plan().firstRoute().orElse(HandlingMode.IMMEDIATE);
        closeRoute(matter, at, LegOutcome.DONE);
        matter.follow(by, at, matter.plan().without(next), next, Step.COMPLETE_LEG, Facts.none());
        open(matter, next, at);
    }

    /** Opens an overlay beside the route, unless it is open; no clock looks at it. */
    void openOverlay(Matter matter, HandlingMode overlay, Instant at) {
        if (store.openLegs(matter.id()).stream().noneMatch(leg -> leg.mode() == overlay)) {
            store.save(leg(matter, overlay, at));
        }
    }

    void closeOverlay(Matter matter, HandlingMode overlay, Instant at, LegOutcome outcome) {
        for (Leg leg : store.openLegs(matter.id())) {
            if (leg.mode() == overlay) {
                store.save(leg.closed(at, outcome, null));
            }
        }
    }

    /**
     * Opens a route at the unit that holds the matter and looks again when the next thing falls
     * due.
     */
    void open(Matter matter, HandlingMode route, Instant at) {
        start(matter, route, at);
        tellLeft(matter, route, at);
    }

    private void start(Matter matter, HandlingMode route, Instant at) {
        Leg leg = store.save(leg(matter, route, at));
        matter.watchAgain(reckoning.nextWatch(matter, leg.dueOn()));
    }

    private void tellLeft(Matter matter, HandlingMode route, Instant at) {
        for (RouteKeeper keeper : keepers) {
            if (keeper.mode() != route) {
                keeper.left(matter, at);
            }
        }
    }

    /**
     * Closes what is open at the finish: the route is done, care is done; tracking goes on until
     * the window to reopen is over.
     */
    void finish(Matter matter, Instant at) {
        requireDone(matter, Step.FINISH);
        List<Leg> open = store.openLegs(matter.id());
        for (Leg leg : open) {
            if (leg.mode() != HandlingMode.TRACKING) {
                store.save(leg.closed(at, LegOutcome.DONE, null));
            }
        }
        for (RouteKeeper keeper : keepers) {
            if (open.stream().anyMatch(leg -> leg.mode() == keeper.mode())) {
                keeper.left(matter, at);
            }
        }
    }

    /** Leaves the route in hand because another unit takes over. */
    void leave(Matter matter, Instant at) {
        closeRoute(matter, at, LegOutcome.MOVED);
    }

    private void closeRoute(Matter matter, Instant at, LegOutcome outcome) {
        for (Leg leg : store.openLegs(matter.id())) {
            if (leg.mode().isRoute()) {
                store.save(leg.closed(at, outcome, null));
            }
        }
    }

    void closeAll(Matter matter, Instant at, LegOutcome outcome) {
        for (Leg leg : store.openLegs(matter.id())) {
            store.save(leg.closed(at, outcome, null));
        }
        keepers.forEach(keeper -> keeper.left(matter, at));
    }

    /** The last route opens again; what was tracked goes on being tracked. */
    void comeBack(Matter matter, Instant at) {
        boolean tracked =
                store.openLegs(matter.id()).stream()
                        .anyMatch(leg -> leg.mode() == HandlingMode.TRACKING);
        closeAll(matter, at, LegOutcome.MOVED);
        HandlingMode route = matter.route();
        open(matter, route == null ? HandlingMode.IMMEDIATE : route, at);
        if (tracked) {
            openOverlay(matter, HandlingMode.TRACKING, at);
        }
    }

    /** Counts the due dates of open legs again; none becomes earlier. */
    void laterDues(Matter matter) {
        for (Leg leg : store.openLegs(matter.id())) {
            LocalDate due = reckoning.legDue(matter, leg.mode(), Shanghai.dateOf(leg.openedAt()));
            if (leg.dueOn() != null && due.isAfter(leg.dueOn())) {
                store.save(leg.dueOn(due));
            }
        }
    }

    /** Due date of the route in hand. */
    @Nullable LocalDate routeDue(Matter matter) {
        Optional<Leg> route =
                store.openLegs(matter.id()).stream()
                        .filter(leg -> leg.mode().isRoute())
                        .findFirst();
        return route.map(Leg::dueOn).orElse(null);
    }

    static RowIdentity note(long leg) {
        return new RowIdentity("leg", "note", Long.toString(leg));
    }

    private Leg leg(Matter matter, HandlingMode mode, Instant at) {
        LocalDate due = reckoning.legDue(matter, mode, Shanghai.dateOf(at));
        return Leg.opened(matter.lane(), matter.id(), mode, matter.custody().unitCode(), at, due);
    }
}
