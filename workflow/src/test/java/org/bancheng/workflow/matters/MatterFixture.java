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
    static final Actor LEADER = Actor.staff(9);
    static final Promised LATER =
            new Promised(
                    5,
                    LocalDate.parse("2026-02-26"),
                    LocalDate.parse("2026-03-02"),
                    false,
                    Instant.parse("2026-03-02T16:00:00Z"));

    private MatterFixture() {}

    /** A matter in the state. */
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
            case MERGED -> matter.mergeInto(survivor(), CLERK, NOW);
        }
        return matter;
    }

    static Matter filedMatter() {
        return filedMatter(1);
    }

    static Matter survivor() {
        return begin(filedMatter(2));
    }

    private static Matter filedMatter(long id) {
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
                new Filing(new MatterId(id), origin, promised, plan, Actor.RESIDENT, null, NOW));
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
            case RECUSE -> matter.recuse(CLERK, NOW, 8L, Facts.none());
            case HAND_OVER, ESCALATE, RAISE ->
                    matter.handTo(CLERK, NOW, "BUR-330106", step, Facts.none());
            case ASK -> pause(matter);
            case ANSWER, RESUME -> matter.resume(CLERK, NOW, step, 0, null, Facts.none());
            case REPLY,
                    ADD,
                    NOTE,
                    URGE,
                    COMMIT,
                    AGREE,
                    LAPSE,
                    CONSULT,
                    OPINE,
                    LEAD,
                    CARE,
                    CONSENT,
                    WORK,
                    CANCEL,
                    CHECK,
                    VERIFY_RATING,
                    HELD ->
                    matter.said(step, CLERK, NOW, Facts.none());
            case ASK_EXTENSION -> matter.askExtension(CLERK, NOW, TODAY, 3, Facts.none());
            case GRANT_EXTENSION -> matter.grantExtension(LEADER, NOW, TODAY, LATER, Facts.none());
            case DECLINE_EXTENSION -> matter.declineExtension(LEADER, NOW, Facts.none());
            case LAPSE_EXTENSION -> matter.lapseExtension(NOW);
            case MERGE -> matter.mergeInto(survivor(), CLERK, NOW);
            case ABSORB -> filedMatter(3).mergeInto(matter, CLERK, NOW);
            case RELAY -> matter.relay(survivor(), NOW, 0);
            case SPLIT -> matter.split(NOW);
            case PROPOSE_REFUSAL ->
                    matter.proposeRefusal(CLERK, "HALL-330106", "BUR-330106", NOW, Facts.none());
            case SIGN_REFUSAL ->
                    matter.signRefusal(LEADER, "BUR-330106", NOW, TODAY, 0, NOW, Facts.none());
            case RETURN_REFUSAL -> matter.returnRefusal(LEADER, NOW, Facts.none());
            case FINISH -> finish(matter);
            case RATE -> matter.rate(NOW, 5, Facts.none());
            case NEW_CODE -> matter.newCode(CLERK, NOW, new byte[32], Facts.none());
            case REOPEN -> matter.reopen(Actor.RESIDENT, NOW, TODAY, Facts.none());
            case RELAPSE -> matter.relapse(Actor.RESIDENT, NOW, TODAY, Facts.none());
            case WITHDRAW -> matter.withdraw(NOW, TODAY, Facts.none());
            case SETTLE -> matter.settle(NOW);
            case REWARD, CLAIM -> matter.said(step, CLERK, NOW, Facts.none());
            case ERASE -> matter.erase(NOW, Facts.none());
            case SEAL_OVER -> matter.sealOver(CLERK, NOW);
            case WARN -> matter.warned(50, NOW);
            case REISSUE -> matter.reissue(matter.promised(), NOW, Facts.none());
        }
    }

    /** What somebody else must have asked for before the step can be decided. */
    static void prepare(Matter matter, Step step) {
        switch (step) {
            case GRANT_EXTENSION, DECLINE_EXTENSION, LAPSE_EXTENSION -> {
                if (Step.ASK_EXTENSION.allowedIn(matter.state())) {
                    take(matter, Step.ASK_EXTENSION);
                }
            }
            case SIGN_REFUSAL, RETURN_REFUSAL -> {
                if (step.allowedIn(matter.state())) {
                    matter.refusing =
                            new Refusing(
                                    CLERK.staffId().orElseThrow(), "HALL-330106", "BUR-330106");
                }
            }
            default -> {}
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
