package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Matters in any state of their life, made by the steps that lead there. */
public final class MatterFixture {

    static final LocalDate TODAY = LocalDate.parse("2026-02-12");
    static final Instant NOW = Instant.parse("2026-02-12T02:00:00Z");
    static final Actor CLERK = Actor.staff(7);

    private MatterFixture() {}

    /** A matter in the state; MERGED has no way there yet. */
    public static Matter in(MatterState state) {
        Matter matter = filedMatter();
        switch (state) {
            case FILED -> {}
            case ACCEPTED -> matter.accept(CLERK, NOW, Facts.none());
            case IN_HANDLING -> begin(matter);
            case WAITING_FOR_RESIDENT -> pause(begin(matter));
            case FINISHED -> finish(begin(matter));
            case SETTLED -> finish(begin(matter)).settle(NOW);
            case REOPENED -> finish(begin(matter)).reopen(Actor.RESIDENT, NOW, TODAY, Facts.none());
            case NOT_ACCEPTED -> matter.notAccept(CLERK, NOW, Refusal.LITIGATION, Facts.none());
            case WITHDRAWN -> matter.withdraw(NOW, TODAY, Facts.none());
            case MERGED -> throw new IllegalArgumentException("no step merges yet");
        }
        return matter;
    }

    static Matter filedMatter() {
        Origin origin =
                new Origin(
                        "BC20260212-000001",
                        Lane.PETITION,
                        new byte[32],
                        new byte[32],
                        "异地车辆过户",
                        "VEHICLE",
                        Urgency.NORMAL,
                        "HALL-330106",
                        "HALL-330108",
                        1,
                        "2026/1",
                        NOW,
                        TODAY,
                        false);
        LocalDate due = LocalDate.parse("2026-02-26");
        Promised promised = new Promised(5, due, due, false, Instant.parse("2026-02-26T16:00:00Z"));
        Plan plan = new Plan(List.of(HandlingMode.IMMEDIATE, HandlingMode.TRACKING));
        return Matter.filed(
                new Filing(new MatterId(1), origin, promised, plan, Actor.RESIDENT, NOW));
    }

    /** Takes the step in the way a service would. */
    static void take(Matter matter, Step step) {
        switch (step) {
            case FILE, IMPORT -> throw new IllegalArgumentException(step + " makes a matter");
            case ACCEPT -> matter.accept(CLERK, NOW, Facts.none());
            case NOT_ACCEPT -> matter.notAccept(CLERK, NOW, Refusal.LITIGATION, Facts.none());
            case CHOOSE_MODE, COMPLETE_LEG ->
                    matter.follow(
                            CLERK, NOW, Plan.NOTHING, HandlingMode.IMMEDIATE, step, Facts.none());
            case ASSIGN -> matter.assign(CLERK, NOW, 8L, Facts.none());
            case HAND_OVER, ESCALATE, RAISE ->
                    matter.handTo(CLERK, NOW, "BUR-330106", step, Facts.none());
            case ASK -> pause(matter);
            case ANSWER, RESUME -> matter.resume(CLERK, NOW, step, 0, null, Facts.none());
            case REPLY, ADD, NOTE, CANCEL, CHECK, HELD ->
                    matter.said(step, CLERK, NOW, Facts.none());
            case FINISH -> finish(matter);
            case RATE -> matter.rate(NOW, 5, Facts.none());
            case REOPEN -> matter.reopen(Actor.RESIDENT, NOW, TODAY, Facts.none());
            case RELAPSE -> matter.relapse(Actor.RESIDENT, NOW, TODAY, Facts.none());
            case WITHDRAW -> matter.withdraw(NOW, TODAY, Facts.none());
            case SETTLE -> matter.settle(NOW);
            case WARN -> matter.warned(50, NOW);
            case REISSUE -> matter.reissue(matter.promised(), NOW, Facts.none());
        }
    }

    /** Every step that acts on a matter that exists. */
    static Set<Step> steps() {
        Set<Step> steps = EnumSet.allOf(Step.class);
        steps.removeAll(Set.of(Step.FILE, Step.IMPORT));
        return steps;
    }

    private static Matter begin(Matter matter) {
        matter.accept(CLERK, NOW, Facts.none());
        Plan rest = new Plan(List.of(HandlingMode.TRACKING));
        matter.follow(CLERK, NOW, rest, HandlingMode.IMMEDIATE, Step.CHOOSE_MODE, Facts.none());
        return matter;
    }

    private static Matter pause(Matter matter) {
        matter.pause(CLERK, NOW, TODAY, PauseReason.RESIDENT, NOW, Facts.none());
        return matter;
    }

    private static Matter finish(Matter matter) {
        matter.finish(CLERK, NOW, TODAY, Result.ACHIEVED, 0, NOW, Facts.none());
        return matter;
    }
}
