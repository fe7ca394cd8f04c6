package org.bancheng.workflow.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** AB 角: nobody goes while a matter that falls due has nobody. */
@WorkflowIT
class AbsencesIT {

    static final LocalDate FROM = LocalDate.parse("2026-03-03");
    static final LocalDate TO = LocalDate.parse("2026-03-20");

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Deeds deeds;
    @Autowired Recusals recusals;
    @Autowired Absences absences;
    @Autowired StandIns standIns;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person absent;
    Person deputy;
    Person leader;

    @BeforeEach
    void twoColleaguesAndTheirLeader() {
        clock.set("2026-03-02", "10:00");
        absent = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        deputy = someone.at(HALL, Role.WINDOW_CLERK, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
    }

    /** N14: leave over three due matters cannot be saved without deputies. */
    @Test
    void leaveOverThreeDueMattersIsNotSavedWithoutDeputies() {
        List<Receipt> three = Stream.generate(this::assigned).limit(3).toList();
        assertThat(absences.due(absent, absent.id(), FROM, TO))
                .extracting(DueMeanwhile::reference)
                .containsExactlyInAnyOrderElementsOf(
                        three.stream().map(Receipt::reference).toList());
        Map<MatterId, Long> chosen = new HashMap<>();
        assertThat(refusal(() -> enter(chosen))).isEqualTo("matter");
        chosen.put(three.get(0).matter(), deputy.id());
        chosen.put(three.get(1).matter(), deputy.id());
        assertThat(refusal(() -> enter(chosen))).isEqualTo("matter");
        assertThat(absences.current(absent)).isEmpty();

        chosen.put(three.get(2).matter(), deputy.id());
        enter(chosen);
        assertThat(absences.current(absent))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.matters()).isEqualTo(3);
                    assertThat(line.deputy()).isEqualTo(deputy.name());
                });
    }

    @Test
    void whatFallsDueAfterwardsWaits() {
        Receipt receipt = assigned();
        LocalDate promise = Objects.requireNonNull(receipt.promised().current());
        LocalDate leg = promise.minusDays(10);
        assertThat(absences.due(absent, absent.id(), FROM.minusDays(20), leg)).isEmpty();
        deeds.onRecord(absent, receipt.matter());
        handling.finish(
                absent,
                receipt.matter(),
                version(receipt),
                org.bancheng.workflow.matters.Result.ACHIEVED,
                "办好了");
        assertThat(absences.due(absent, absent.id(), FROM, TO)).isEmpty();
    }

    @Test
    void theDeputyStandsInWhileItLastsAndNothingHasMoved() {
        Receipt receipt = assigned();
        enter(Map.of(receipt.matter(), deputy.id()));
        assertThat(standIns.of(matter(receipt))).isEmpty();

        clock.set("2026-03-03", "00:00");
        assertThat(standIns.of(matter(receipt)))
                .hasValueSatisfying(one -> {
                    assertThat(one.id()).isEqualTo(deputy.id());
                    assertThat(one.until()).isEqualTo(TO);
                });
        assertThat(mine(deputy)).contains(receipt.reference());
        assertThat(matter(receipt).custody().assigneeId()).isEqualTo(absent.id());
        handling.reply(deputy, receipt.matter(), version(receipt), "在办");

        // what is given to the absent person meanwhile is the deputy's too
        Receipt later = assigned();
        assertThat(standIns.of(matter(later))).hasValueSatisfying(this::isTheDeputy);
        assertThat(standIns.ofNewWork(absent.id())).hasValueSatisfying(this::isTheDeputy);

        clock.set("2026-03-21", "00:00");
        assertThat(standIns.of(matter(receipt))).isEmpty();
        assertThat(mine(deputy)).doesNotContain(receipt.reference());
        assertThat(mine(absent)).contains(receipt.reference());
    }

    @Test
    void oneClickEndsItEarly() {
        Receipt receipt = assigned();
        enter(Map.of(receipt.matter(), deputy.id()));
        clock.set("2026-03-04", "09:00");
        AbsenceLine line = absences.current(absent).getFirst();
        assertThat(refusal(() -> absences.endEarly(deputy, line.id(), line.version())))
                .isEqualTo("changed");
        absences.endEarly(absent, line.id(), line.version());
        assertThat(standIns.of(matter(receipt))).isEmpty();
        assertThat(absences.current(absent)).isEmpty();
        assertThat(refusal(() -> absences.endEarly(absent, line.id(), line.version())))
                .isEqualTo("changed");
    }

    @Test
    void whoIsConcernedAwayOrElsewhereDoesNotStandIn() {
        Receipt receipt = assigned();
        Person third = someone.at(HALL, Role.HANDLER);
        Person elsewhere = someone.at(NEIGHBOUR, Role.HANDLER);
        Person supervisor = someone.at(HALL, Role.SUPERVISOR);
        recusals.recuse(deputy, receipt.matter(), version(receipt), deputy.id(), "是我邻居");
        assertThat(absences.due(absent, absent.id(), FROM, TO).getFirst().may())
                .extracting(Colleague::id)
                .contains(third.id())
                .doesNotContain(absent.id(), deputy.id(), elsewhere.id(), supervisor.id());
        assertThat(refusal(() -> enter(Map.of(receipt.matter(), deputy.id())))).isEqualTo("matter");
        enter(Map.of(receipt.matter(), third.id()));

        // the third is away now and then: nobody's deputy on those days
        Person fourth = someone.at(HALL, Role.HANDLER);
        absences.enter(
                third,
                new AbsenceForm(
                        third.id(),
                        TO,
                        TO.plusDays(3),
                        AbsenceKind.DUTY,
                        fourth.id(),
                        false,
                        Map.of(receipt.matter(), fourth.id())));
        assertThat(absences.deputies(leader, fourth.id(), TO.plusDays(1), TO.plusDays(1)))
                .extracting(Colleague::id)
                .doesNotContain(third.id());
    }

    @Test
    void aLeaderEntersItForTheOwnPeopleAndNobodyForOthers() {
        Person stranger = someone.at(NEIGHBOUR, Role.LEADER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> absences.due(stranger, absent.id(), FROM, TO));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> absences.due(deputy, absent.id(), FROM, TO));
        absences.enter(leader, form(Map.of()));
        assertThat(absences.people(leader))
                .filteredOn(one -> one.id() == absent.id())
                .singleElement()
                .satisfies(one -> assertThat(one.deputy()).isEqualTo(deputy.id()));
        assertThat(absences.current(leader)).extracting(AbsenceLine::name).contains(absent.name());
        assertThat(absences.current(stranger)).isEmpty();
        assertThat(refusal(() -> enter(Map.of()))).isEqualTo("overlap");
    }

    /**
     * N14 again, one step further: who stands in may not go either while nobody does it for them.
     */
    @Test
    void aDeputyWhoLeavesLeavesSomebodyForWhatTheyStandInFor() {
        Receipt receipt = assigned();
        enter(Map.of(receipt.matter(), deputy.id()));
        Person third = someone.at(HALL, Role.HANDLER);
        assertThat(absences.due(deputy, deputy.id(), TO.plusDays(1), TO.plusDays(9))).isEmpty();
        assertThat(absences.due(deputy, deputy.id(), FROM, TO))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.reference()).isEqualTo(receipt.reference());
                    assertThat(due.handler()).isEqualTo(absent.name());
                    assertThat(due.may())
                            .extracting(Colleague::id)
                            .contains(third.id())
                            .doesNotContain(absent.id(), deputy.id());
                });
        Map<MatterId, Long> nobody = Map.of();
        assertThat(refusal(() -> absences.enter(deputy, away(deputy, third, TO, nobody))))
                .isEqualTo("matter");
        absences.enter(deputy, away(deputy, third, TO, Map.of(receipt.matter(), third.id())));

        clock.set("2026-03-04", "09:00");
        assertThat(standIns.of(matter(receipt)))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(third.id()));
        assertThat(standIns.ofNewWork(absent.id()))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(third.id()));
        assertThat(mine(third)).contains(receipt.reference());
        assertThat(mine(deputy)).doesNotContain(receipt.reference());

        AbsenceLine line = absences.current(deputy).getFirst();
        absences.endEarly(deputy, line.id(), line.version());
        assertThat(standIns.of(matter(receipt))).hasValueSatisfying(this::isTheDeputy);
        assertThat(mine(third)).doesNotContain(receipt.reference());
    }

    @Test
    void tipsAndTheirOfficersStandInNoList() {
        Person officer = someone.at("NDC-330106", Role.TIP_OFFICER);
        Person above = someone.at("BUR-330100", Role.LEADER);
        assertThat(absences.people(above)).extracting(Colleague::id).doesNotContain(officer.id());
    }

    @Test
    void daysThatCannotBeAreRefused() {
        assertThat(refusal(() -> enter(TO, FROM))).isEqualTo("days");
        assertThat(refusal(() -> enter(FROM.minusDays(9), FROM.minusDays(8))))
                .isEqualTo("days.bounds");
        assertThat(refusal(() -> enter(FROM, FROM.plusDays(181)))).isEqualTo("days.bounds");
    }

    private void isTheDeputy(StandIns.StandIn one) {
        assertThat(one.id()).isEqualTo(deputy.id());
    }

    private void enter(Map<MatterId, Long> deputies) {
        absences.enter(absent, form(deputies));
    }

    private void enter(LocalDate from, LocalDate to) {
        absences.enter(
                absent,
                new AbsenceForm(
                        absent.id(), from, to, AbsenceKind.LEAVE, deputy.id(), false, Map.of()));
    }

    private AbsenceForm form(Map<MatterId, Long> deputies) {
        return new AbsenceForm(
                absent.id(), FROM, TO, AbsenceKind.LEAVE, deputy.id(), true, deputies);
    }

    private static AbsenceForm away(
            Person who, Person deputy, LocalDate to, Map<MatterId, Long> deputies) {
        return new AbsenceForm(
                who.id(), FROM, to, AbsenceKind.TRAINING, deputy.id(), false, deputies);
    }

    /** A petition in the absent person's hands. */
    private Receipt assigned() {
        Receipt receipt = intake.file(petition(), token());
        Matter matter = matter(receipt);
        triage.accept(
                absent,
                receipt.matter(),
                Objects.requireNonNull(matter.version()),
                new Decision(matter.plan(), null));
        triage.assign(absent, receipt.matter(), version(receipt), absent.id(), null);
        return receipt;
    }

    private Matter matter(Receipt receipt) {
        return files.find(absent, receipt.reference()).orElseThrow().matter();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(matter(receipt).version());
    }

    private List<String> mine(Person person) {
        return worklist
                .page(
                        person,
                        new WorklistFilter(
                                null,
                                View.MINE,
                                Lane.PETITION,
                                null,
                                null,
                                null,
                                WorklistFilter.Sort.DUE),
                        0,
                        200)
                .stream()
                .map(row -> row.reference())
                .toList();
    }

    private static String refusal(ThrowingCallable step) {
        return catchThrowableOfType(AbsenceRefused.class, step).key();
    }
}
