package org.bancheng.workflow.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every cell of role × step × lane against the table as it was agreed (design 9). */
class RightsMatrixTest {

    /** The columns: P for the petition lane, T for tips, S for sign-ups, a dot for none. */
    private static final String COLUMNS =
            "WINDOW_CLERK TRIAGE_OFFICER HANDLER LEADER SUPERVISOR TIP_OFFICER OUTREACH_MANAGER PAYMENT_OFFICER ADMINISTRATOR";

    private static final String TABLE =
            """
            FILE          P . . . . . . . .
            ACCEPT        . P . . . T S . .
            NOT_ACCEPT    . P . . . T S . .
            CHOOSE_MODE   . P P P . T S . .
            COMPLETE_LEG  P . P P . T S . .
            ASSIGN        . P . P . T S . .
            RECUSE        P P P P P . . . .
            HAND_OVER     . P . P . T S . .
            ESCALATE      . P P P . T S . .
            ASK           P . P P . T S . .
            ANSWER        . . . . . . . . .
            RESUME        P . P P . T S . .
            ASK_EXTENSION P . P P . . . . .
            GRANT_EXTENSION . . . P . . . . .
            DECLINE_EXTENSION . . . P . . . . .
            LAPSE_EXTENSION . . . . . . . . .
            REPLY         P . P P . T S . .
            ADD           . . . . . . . . .
            URGE          . . . . P . . . .
            NOTE          P P P P P T S . .
            COMMIT        P P P P . . . . .
            AGREE         . . . . . . . . .
            LAPSE         . . . . . . . . .
            CONSULT       P P P P . . . . .
            OPINE         . . . . . . . . .
            LEAD          . . . P . . . . .
            CARE          P P P P . . . . .
            CONSENT       . . . . . . . . .
            WORK          P . P P . . . . .
            FINISH        P . P P . T S . .
            SEAL_OVER     P P P P . . . . .
            MERGE         . P . . . . . . .
            ABSORB        . . . . . . . . .
            RELAY         . . . . . . . . .
            SPLIT         . . . . . . . . .
            PROPOSE_REFUSAL P . P P . . . . .
            SIGN_REFUSAL  . . . P . . . . .
            RETURN_REFUSAL . . . P . . . . .
            RATE          . . . . . . . . .
            VERIFY_RATING . . . P P . . . .
            NEW_CODE      P . . . . . . . .
            REOPEN        . . . . . . . . .
            WITHDRAW      . . . . . . . . .
            CANCEL        . . . . . . . . .
            REWARD        . . . . . T . . .
            CLAIM         . . . . . . . . .
            ERASE         . . . . . . . . .
            SETTLE        . . . . . . . . .
            WARN          . . . . . . . . .
            RAISE         . . . . . . . . .
            REISSUE       . . . . . . . . .
            CHECK         . . . . . . . . .
            HELD          . . . . P . . . .
            RELAPSE       . . . . P . . . .
            IMPORT        . . . . . . . . .
            """;

    private static final Map<Step, List<String>> CELLS = new EnumMap<>(Step.class);

    static {
        TABLE.lines()
                .map(line -> line.split(" +"))
                .forEach(row ->
                        CELLS.put(Step.valueOf(row[0]), Arrays.asList(row).subList(1, row.length)));
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Role.values())
                .flatMap(role ->
                        Arrays.stream(Step.values())
                                .flatMap(step ->
                                        Arrays.stream(Lane.values())
                                                .map(lane -> Arguments.of(role, step, lane))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aRoleMayWhatTheTableSaysAndNothingElse(Role role, Step step, Lane lane) {
        Person person = someone(Set.of(role));
        boolean may = cell(step, role).equals(lane.name().substring(0, 1));
        assertThat(Rights.may(person, step, lane)).isEqualTo(may);
        if (!may) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> Rights.require(person, step, lane));
        }
    }

    @Test
    void theTableKnowsEveryStepAndEveryRole() {
        assertThat(CELLS).containsOnlyKeys(Step.values());
        assertThat(COLUMNS.split(" "))
                .containsExactly(
                        Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new));
        assertThat(CELLS.values()).allMatch(row -> row.size() == Role.values().length);
    }

    @Test
    void rolesAddUp() {
        Person both = someone(Set.of(Role.TRIAGE_OFFICER, Role.HANDLER));
        assertThat(Rights.may(both, Step.ACCEPT, Lane.PETITION)).isTrue();
        assertThat(Rights.may(both, Step.FINISH, Lane.PETITION)).isTrue();
        assertThat(Rights.may(both, Step.FINISH, Lane.TIP)).isFalse();
    }

    private static String cell(Step step, Role role) {
        return CELLS.get(step).get(List.of(COLUMNS.split(" ")).indexOf(role.name()));
    }

    private static Person someone(Set<Role> roles) {
        return new Person(1, "someone", "某人", "HALL-330106", "大厅", "/HALL-330106/", roles);
    }
}
