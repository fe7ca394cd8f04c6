package org.bancheng.workflow.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.board.Board;
import org.bancheng.workflow.board.BoardLine;
import org.bancheng.workflow.board.BoardPart;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Passage;
import org.bancheng.workflow.handling.Passages;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.holding.Holder;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 催办, 督办看板 and 流转计, played on a migrated database. */
@WorkflowIT
@RecordApplicationEvents
class UrgingIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Extensions extensions;
    @Autowired ResidentSteps resident;
    @Autowired Urging urging;
    @Autowired Board board;
    @Autowired Passages passages;
    @Autowired MatterFiles files;
    @Autowired Tracking tracking;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person leader;
    Person supervisor;
    Receipt receipt;
    String code;

    @BeforeEach
    void aMatterIsFiledOnAThursday() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
        supervisor = someone.at(BUREAU, Role.SUPERVISOR);
        receipt = intake.file(petition(), token());
        code = receipt.code().grouped();
        triage.accept(clerk, receipt.matter(), version(clerk), null);
    }

    @Test
    void aResidentUrgesFromTheFirstWorkingDayAndThenOnceInThree() {
        assertThat(refusal(() -> urging.urge(code, null))).isEqualTo("urge-early");
        assertThat(chance().from()).isEqualTo("2026-02-13");

        clock.set("2026-02-13", "00:00");
        assertThat(chance().isOpen()).isTrue();
        urging.urge(code, " 孩子等着上学 𠮷 ");

        // 14 February works, the festival does not: 14, 24, 25
        assertThat(chance().from()).isEqualTo("2026-02-25");
        clock.set("2026-02-24", "23:59");
        assertThat(refusal(() -> urging.urge(code, null))).isEqualTo("urge-early");
        clock.set("2026-02-25", "00:00");
        urging.urge(code, "  ");

        assertThat(urging.of(file(clerk)))
                .extracting(UrgeLine::words)
                .containsExactly(null, "孩子等着上学 𠮷");
        assertThat(kinds()).filteredOn(Kind.URGED::equals).hasSize(2);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theWordsAreSealedAndBounded() {
        clock.set("2026-02-13", "09:00");
        String long501 = "字".repeat(501);
        assertThatExceptionOfType(TextRefused.class).isThrownBy(() -> urging.urge(code, long501));
        urging.urge(code, "明天就开学");
        byte[] stored =
                jdbc.sql("SELECT words FROM urge WHERE matter_id = ?")
                        .param(receipt.matter().value())
                        .query(byte[].class)
                        .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("开学");
    }

    @Test
    void aReplyAnswersItAndTakesItFromTheBoard() {
        clock.set("2026-02-13", "09:00");
        urging.urge(code, null);
        assertThat(section("urge").lines())
                .filteredOn(line -> line.reference().equals(receipt.reference()))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).first().isEqualTo(1));
        assertThat(chance().answered()).isFalse();

        handling.note(clerk, receipt.matter(), version(clerk), "内部");
        assertThat(stands("urge")).isTrue();
        handling.reply(clerk, receipt.matter(), version(clerk), "明天可以取");

        assertThat(stands("urge")).isFalse();
        assertThat(chance().answered()).isTrue();
        assertThat(urging.of(file(clerk))).singleElement().matches(line -> !line.isOpen());
    }

    @Test
    void nothingIsUrgedThatIsOverOrWaitsForTheResident() {
        clock.set("2026-02-13", "09:00");
        handling.ask(clerk, receipt.matter(), version(clerk), PauseReason.RESIDENT, "请补照片");
        assertThat(urging.chance(tracking.find(code).orElseThrow())).isEmpty();
        assertThat(refusal(() -> urging.urge(code, null))).isEqualTo("urge-your-turn");
        resident.say(code, "补了");
        assertThat(urging.chance(tracking.find(code).orElseThrow())).isPresent();
        handling.finish(clerk, receipt.matter(), version(clerk), Result.ACHIEVED, "办好了");
        assertThat(urging.chance(tracking.find(code).orElseThrow())).isEmpty();
        assertThat(refusal(() -> urging.urge(code, null))).isEqualTo("state.FINISHED");
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> urging.urge("7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS", null));
    }

    @Test
    void aSupervisorUrgesWithAReasonAndNeverTheOwnMatter() {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> urging.urge(supervisor, receipt.matter(), version(clerk), " "));
        urging.urge(supervisor, receipt.matter(), version(clerk), "群众来电两次");
        assertThat(stands("urge")).isTrue();
        assertThat(urging.of(file(clerk)))
                .singleElement()
                .satisfies(line -> assertThat(line.by()).isEqualTo(supervisor.name()));
        // it does not use up the resident's turn
        clock.set("2026-02-13", "09:00");
        urging.urge(code, null);

        Person both = someone.at(HALL, Role.SUPERVISOR, Role.HANDLER);
        handling.reply(both, receipt.matter(), version(clerk), "在办");
        assertThat(refusal(() -> urging.urge(both, receipt.matter(), version(clerk), "快")))
                .isEqualTo("own-matter");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> urging.urge(leader, receipt.matter(), version(clerk), "快"));
        Person elsewhere = someone.at(NEIGHBOUR, Role.SUPERVISOR);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> urging.urge(elsewhere, receipt.matter(), version(clerk), "快"));
    }

    @Test
    void theBoardIsTheLeadersOfTheUnitAndAbove() {
        clock.set("2026-02-13", "09:00");
        urging.urge(code, null);
        Person neighbour = someone.at(NEIGHBOUR, Role.LEADER);
        assertThat(read(neighbour, "urge").lines())
                .extracting(BoardLine::reference)
                .doesNotContain(receipt.reference());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> board.read(clerk, Optional.empty()));

        extensions.ask(clerk, receipt.matter(), version(clerk), 1, "等回函");
        assertThat(stands("decision")).isTrue();
        assertThat(stands("overdue")).isFalse();
        clock.set(
                Objects.requireNonNull(receipt.promised().current()).plusDays(1).toString(),
                "09:00");
        assertThat(stands("overdue")).isTrue();
        assertThat(section("overdue").lines())
                .filteredOn(line -> line.reference().equals(receipt.reference()))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.facts()).containsExactly(receipt.promised().current()));
    }

    /** N14: after four transfers the leader's page shows the route and days lost per stop. */
    @Test
    void afterFourTransfersTheLeaderSeesTheRouteAndTheDaysLostAtEachStop() {
        Person other = someone.at(NEIGHBOUR, Role.TRIAGE_OFFICER);
        Person above = someone.at("BUR-330100", Role.LEADER);
        clock.set("2026-02-13", "10:00"); // one working day in the hall
        triage.handOver(clerk, receipt.matter(), version(clerk), NEIGHBOUR, "户籍在那边");
        clock.set("2026-02-14", "10:00"); // one, and it works
        triage.handOver(other, receipt.matter(), version(other), HALL, "不归我们管");
        clock.set("2026-02-24", "10:00"); // fourteen hours before the festival, ten after it
        triage.handOver(clerk, receipt.matter(), version(clerk), NEIGHBOUR, "已经核对过");
        assertThat(stands(above, "passed")).isTrue();
        clock.set("2026-02-25", "10:00");
        assertThat(
                        refusal(() ->
                                triage.handOver(
                                        other, receipt.matter(), version(other), HALL, "还是不管")))
                .isEqualTo("handover-leader");
        Person otherLeader = someone.at(NEIGHBOUR, Role.LEADER);
        triage.handOver(otherLeader, receipt.matter(), version(other), HALL, "商定由你们办");
        clock.set("2026-02-25", "12:00");

        MatterFile seen = file(leader);
        Passage passage = passages.of(seen).orElseThrow();
        assertThat(passage.handOvers()).isEqualTo(4);
        assertThat(passage.needsLeader()).isTrue();
        assertThat(passage.turns())
                .extracting(turn -> turn.held().toHours())
                .containsExactly(24L, 24L, 24L, 24L, 2L);
        assertThat(passage.turns())
                .extracting(Passage.Turn::reason)
                .containsExactly(null, "户籍在那边", "不归我们管", "已经核对过", "商定由你们办");
        var parts = Objects.requireNonNull(seen.holding()).parts();
        assertThat(passage.whole())
                .isEqualTo(parts.get(Holder.THIS_UNIT).plus(parts.get(Holder.OTHER_UNIT)));
        assertThat(section("passed").lines())
                .filteredOn(line -> line.reference().equals(receipt.reference()))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsExactly(4));
    }

    @Test
    void theFirstUnitHearsOfItWhenItIsOverdueElsewhere() {
        triage.handOver(clerk, receipt.matter(), version(clerk), NEIGHBOUR, "户籍在那边");
        LocalDate promise = Objects.requireNonNull(receipt.promised().current());
        clock.set(promise.plusDays(1).toString(), "09:00");
        watch.sweep();
        assertThat(events.stream(MatterEvent.class))
                .filteredOn(told ->
                        told.kind() == Kind.FIRST_UNIT_OVERDUE
                                && told.matter().equals(receipt.matter()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.unitCode()).isEqualTo(HALL);
                    assertThat(told.contact()).isNull();
                });
    }

    private UrgeChance chance() {
        return urging.chance(tracking.find(code).orElseThrow()).orElseThrow();
    }

    private boolean stands(String key) {
        return stands(leader, key);
    }

    private boolean stands(Person person, String key) {
        return read(person, key).lines().stream()
                .anyMatch(line -> line.reference().equals(receipt.reference()));
    }

    private BoardPart section(String key) {
        return read(leader, key);
    }

    private BoardPart read(Person person, String key) {
        return board.read(person, Optional.of(key)).stream()
                .filter(shown -> shown.key().equals(key))
                .findFirst()
                .orElseThrow()
                .part();
    }

    private List<Kind> kinds() {
        return events.stream(MatterEvent.class).map(MatterEvent::kind).toList();
    }

    private MatterFile file(Person person) {
        return files.find(person, receipt.reference()).orElseThrow();
    }

    private int version(Person person) {
        return Objects.requireNonNull(file(person).matter().version());
    }

    private static String refusal(ThrowingCallable step) {
        return Arrays.stream(new ThrowingCallable[] {step})
                .map(org.assertj.core.api.Assertions::catchThrowable)
                .map(StepRefused.class::cast)
                .findFirst()
                .orElseThrow()
                .key();
    }
}
