package org.bancheng.workflow.people;

import static org.bancheng.workflow.people.Role.HANDLER;
import static org.bancheng.workflow.people.Role.LEADER;
import static org.bancheng.workflow.people.Role.OUTREACH_MANAGER;
import static org.bancheng.workflow.people.Role.SUPERVISOR;
import static org.bancheng.workflow.people.Role.TIP_OFFICER;
import static org.bancheng.workflow.people.Role.TRIAGE_OFFICER;
import static org.bancheng.workflow.people.Role.WINDOW_CLERK;

import java.util.EnumSet;
import java.util.Set;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Step;

/**
 * The matrix of role × step (design 9). Where a person may act is a question of the query's scope,
 * not of this table.
 */
public final class Rights {

    private Rights() {}

    /**
     * The roles that may take the step in the lane; steps of residents and of the system belong to
     * nobody here.
     */
    public static Set<Role> of(Step step, Lane lane) {
        return switch (lane) {
            case PETITION -> inPetitions(step);
            case TIP -> byStaff(step) ? EnumSet.of(TIP_OFFICER) : Set.of();
            case SIGNUP ->
                    byStaff(step) && step != Step.REWARD ? EnumSet.of(OUTREACH_MANAGER) : Set.of();
        };
    }

    private static Set<Role> inPetitions(Step step) {
        return switch (step) {
            case FILE, NEW_CODE -> EnumSet.of(WINDOW_CLERK);
            case ACCEPT, NOT_ACCEPT, MERGE -> EnumSet.of(TRIAGE_OFFICER);
            case ASSIGN, HAND_OVER -> EnumSet.of(TRIAGE_OFFICER, LEADER);
            case CHOOSE_MODE -> EnumSet.of(TRIAGE_OFFICER, HANDLER, LEADER);
            case ESCALATE -> EnumSet.of(TRIAGE_OFFICER, HANDLER, LEADER);
            case GRANT_EXTENSION, DECLINE_EXTENSION, SIGN_REFUSAL, RETURN_REFUSAL ->
                    EnumSet.of(LEADER);
            case WORK, COMPLETE_LEG, ASK, RESUME, ASK_EXTENSION, REPLY, FINISH, PROPOSE_REFUSAL ->
                    EnumSet.of(WINDOW_CLERK, HANDLER, LEADER);
            case RECUSE -> EnumSet.of(WINDOW_CLERK, TRIAGE_OFFICER, HANDLER, LEADER, SUPERVISOR);
            case LEAD -> EnumSet.of(LEADER);
            case COMMIT, CONSULT, CARE, SEAL_OVER ->
                    EnumSet.of(WINDOW_CLERK, TRIAGE_OFFICER, HANDLER, LEADER);
            case NOTE -> EnumSet.of(WINDOW_CLERK, TRIAGE_OFFICER, HANDLER, LEADER, SUPERVISOR);
            case HELD, RELAPSE, URGE -> EnumSet.of(SUPERVISOR);
            case VERIFY_RATING -> EnumSet.of(LEADER, SUPERVISOR);
            default -> Set.of();
        };
    }

    private static boolean byStaff(Step step) {
        return switch (step) {
            case FILE,
                    ANSWER,
                    ADD,
                    RATE,
                    REOPEN,
                    WITHDRAW,
                    ERASE,
                    CLAIM,
                    CANCEL,
                    SETTLE,
                    WARN,
                    RAISE,
                    REISSUE,
                    CHECK,
                    HELD,
                    RELAPSE,
                    URGE,
                    IMPORT,
                    COMMIT,
                    AGREE,
                    LAPSE,
                    CONSULT,
                    OPINE,
                    LEAD,
                    CARE,
                    CONSENT,
                    VERIFY_RATING,
                    NEW_CODE,
                    WORK ->
                    false;
            case ASK_EXTENSION, GRANT_EXTENSION, DECLINE_EXTENSION, LAPSE_EXTENSION -> false;
            case PROPOSE_REFUSAL, SIGN_REFUSAL, RETURN_REFUSAL -> false;
            case MERGE, ABSORB, RELAY, SPLIT, RECUSE, SEAL_OVER -> false;
            default -> true;
        };
    }

    /** Whether one of the person's roles may take the step. */
    public static boolean may(Person person, Step step, Lane lane) {
        return person.roles().stream().anyMatch(of(step, lane)::contains);
    }

    /**
     * @throws NotAllowed when none may
     */
    public static void require(Person person, Step step, Lane lane) {
        if (!may(person, step, lane)) {
            throw new NotAllowed(step + " in " + lane);
        }
    }
}
