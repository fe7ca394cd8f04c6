package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.ledger.LedgerFixture.line;
import static org.bancheng.workflow.ledger.LedgerFixture.openLine;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.IOException;
import java.time.LocalDate;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.ledger.LedgerColumn;
import org.bancheng.workflow.ledger.LedgerFixture;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.bancheng.workflow.units.NoSuchUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** What a number counts, when somebody tries to flatter it and when nobody does. */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class FiguresIT {

    static final String PROVINCE = "BUR-330000";
    static final String CITY = "BUR-330100";
    static final String NEXT_CITY = "BUR-330200";

    @Autowired Figures figures;
    @Autowired MattersBehind behind;
    @Autowired UnitComparison comparison;
    @Autowired LedgerImport ledger;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired MatterFiles files;
    @Autowired DeadlineWatch watch;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;

    Person clerk;

    @BeforeEach
    void thePortalIsEmpty() {
        figures.invalidate();
        clock.set("2026-03-02", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void nothingAcceptedCannotBeComputed() {
        Tally none = at("2026-03-20");
        for (Figure figure : Figure.values()) {
            assertThat(figure.value(none)).as(figure.word()).isNull();
        }
    }

    @Test
    void aPromiseForTheDayItselfIsNotPast() throws IOException {
        imports(openLine()); // promised for 6 March
        assertThat(at("2026-03-06").count(Slice.NOT_DUE)).isEqualTo(1);
        assertThat(Figure.ON_TIME_RATE.value(at("2026-03-06"))).isNull();
        assertThat(at("2026-03-07").count(Slice.OVERDUE)).isEqualTo(1);
        assertThat(Figure.ON_TIME_RATE.value(at("2026-03-07"))).isEqualTo("0.00");
    }

    @Test
    void aFinishOnTheLastMinuteOfThePromiseIsOnTimeAndTheNextOneIsLate() throws IOException {
        imports(
                line().finished("2026-03-06 23:59", "办成"),
                line().finished("2026-03-07 00:00", "办成"));
        Tally tally = at("2026-03-20");
        assertThat(tally.count(Slice.ON_TIME)).isEqualTo(1);
        assertThat(tally.count(Slice.LATE)).isEqualTo(1);
        assertThat(Figure.ON_TIME_RATE.value(tally)).isEqualTo("50.00");
        assertThat(Figure.COMPLETION_RATE.value(tally)).isEqualTo("100.00");
    }

    @Test
    void whatIsFinishedLaterWasOpenBefore() throws IOException {
        imports(line().finished("2026-03-10 09:00", "办成").rated(5));
        assertThat(at("2026-03-01").count(Slice.ACCEPTED)).isZero();
        assertThat(at("2026-03-05").count(Slice.NOT_DUE)).isEqualTo(1);
        assertThat(at("2026-03-09").count(Slice.OVERDUE)).isEqualTo(1);
        assertThat(at("2026-03-09").count(Slice.RATED)).isZero();
        assertThat(at("2026-03-10").count(Slice.LATE)).isEqualTo(1);
        assertThat(at("2026-03-10").count(Slice.RATED)).isEqualTo(1);
    }

    @Test
    void aMovedPromiseIsJudgedByTheFirstOneBesideIt() throws IOException {
        LedgerFixture moved =
                line().with(LedgerColumn.DUE, "2026-03-10").finished("2026-03-09 09:00", "办成");
        LedgerFixture movedAndOpen = openLine().with(LedgerColumn.DUE, "2026-03-31");
        imports(line(), moved, movedAndOpen);
        Tally tally = at("2026-03-20");
        assertThat(Figure.ON_TIME_RATE.of(tally)).isEqualTo(new Ratio(2, 2));
        assertThat(Figure.ON_TIME_RATE_FIRST_PROMISE.of(tally)).isEqualTo(new Ratio(1, 3));
    }

    @Test
    void aPeriodSaysHowManyMovedOutOfIt() throws IOException {
        imports(
                line(),
                openLine().with(LedgerColumn.DUE, "2026-04-01"),
                line().promised("2026-04-02"));
        FigureQuery march = query("2026-04-30").in(date("2026-03-01"), date("2026-03-31"));
        Tally tally = figures.of(march.by(GroupBy.DUE_MONTH)).all();
        assertThat(tally.count(Slice.ACCEPTED)).isEqualTo(1);
        assertThat(tally.count(Slice.MOVED_OUT)).isEqualTo(1);
        assertThat(figures.of(march.by(GroupBy.DUE_MONTH)).groups()).containsOnlyKeys("2026-03");
    }

    @Test
    void withoutAPromiseNothingIsCountedAsOnTime() throws IOException {
        imports(line().promised(""), openLine().promised(""));
        Tally tally = at("2026-03-20");
        assertThat(tally.count(Slice.NO_PROMISE)).isEqualTo(2);
        assertThat(tally.count(Slice.NO_PROMISE_FINISHED)).isEqualTo(1);
        assertThat(tally.count(Slice.ACCEPTED)).isZero();
        assertThat(Figure.ON_TIME_RATE.value(tally)).isNull();
        assertThat(
                        figures.of(query("2026-03-20").in(date("2026-03-01"), null))
                                .all()
                                .count(Slice.NO_PROMISE))
                .isEqualTo(2);
    }

    @Test
    void reopeningTakesTheOnTimeAwayUntilItIsFinishedAgain() {
        Receipt receipt = accepted();
        clock.set("2026-03-03", "09:00");
        finish(receipt);
        assertThat(at("2026-03-03").count(Slice.ON_TIME)).isEqualTo(1);

        clock.set("2026-03-05", "09:00");
        resident.reopen(receipt.code().grouped(), "没有解决");
        Tally reopened = at("2026-03-05");
        assertThat(reopened.count(Slice.ON_TIME)).isZero();
        assertThat(reopened.count(Slice.OVERDUE)).isEqualTo(1); // promised for 3 March
        assertThat(Figure.ON_TIME_RATE.value(reopened)).isEqualTo("0.00");

        clock.set("2026-03-06", "09:00");
        finish(receipt);
        assertThat(at("2026-03-06").count(Slice.LATE)).isEqualTo(1);
        assertThat(Figure.HELD_RATE.of(at("2026-04-02"))).isEqualTo(new Ratio(0, 1));
        assertThat(Figure.HELD_RATE.of(at("2026-04-01"))).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void heldIsJudgedThirtyDaysAfterAFirstFinishOnTime() throws IOException {
        imports(
                line(), // finished on 4 March
                line().with(LedgerColumn.REOPENED, "1"),
                line().finished("2026-03-09 09:00", "办成"));
        assertThat(Figure.HELD_RATE.of(at("2026-04-02"))).isEqualTo(new Ratio(0, 0));
        assertThat(Figure.HELD_RATE.of(at("2026-04-03"))).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void withdrawnInTimeStandsAloneAndAfterThePromiseIsUnfinishedForEver() {
        Receipt inTime = accepted();
        resident.withdraw(inTime.code().grouped());
        Receipt late = accepted();
        clock.set("2026-03-04", "09:00");
        watch.sweep();
        resident.withdraw(late.code().grouped());
        Tally tally = at("2026-12-31");
        assertThat(tally.count(Slice.WITHDRAWN)).isEqualTo(1);
        assertThat(tally.count(Slice.OVERDUE)).isEqualTo(1);
        assertThat(tally.count(Slice.ACCEPTED)).isEqualTo(1);
        assertThat(Figure.ON_TIME_RATE.value(tally)).isEqualTo("0.00");
        assertThat(Figure.ON_TIME_RATE_FIRST_PROMISE.of(tally)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void undecidedAndNotAcceptedStandAlone() {
        intake.file(petition(Signal.QUICK_FIX), token());
        Receipt refused = intake.file(petition(Signal.QUICK_FIX), token());
        triage.notAccept(
                clerk, refused.matter(), version(refused), Refusal.PRIVATE_DISPUTE, "请向法院起诉");
        Tally tally = at("2026-03-02");
        assertThat(tally.count(Slice.UNDECIDED)).isEqualTo(1);
        assertThat(tally.count(Slice.NOT_ACCEPTED)).isEqualTo(1);
        assertThat(tally.count(Slice.ACCEPTED)).isZero();
    }

    @Test
    void aLateMatterStaysWithTheUnitThatHadItWhenItFellDue() {
        accepted();
        clock.set("2026-03-04", "09:00");
        watch.sweep(); // raised to the parent
        assertThat(jdbc.sql("SELECT unit_code FROM matter").query(String.class).single())
                .isNotEqualTo(HALL);
        assertThat(figures.of(query("2026-03-04").by(GroupBy.UNIT)).groups())
                .containsOnlyKeys(HALL);
    }

    @Test
    void aMergedMatterIsJudgedByTheSurvivorsFinishAgainstItsOwnPromise() throws IOException {
        imports(line().with(LedgerColumn.REFERENCE, "SURVIVOR").finished("2026-03-09 09:00", "办成"));
        imports(openLine().with(LedgerColumn.REFERENCE, "MERGED").promised("2026-03-10"));
        jdbc.sql(
                        "UPDATE matter m JOIN matter s ON s.reference = 'SURVIVOR' SET m.merged_into = s.id, m.state ="
                                + " 'MERGED' WHERE m.reference = 'MERGED'")
                .update();
        Tally tally = at("2026-03-20");
        assertThat(tally.count(Slice.LATE)).isEqualTo(1);
        assertThat(tally.count(Slice.ON_TIME)).isEqualTo(1);
        assertThat(tally.count(Slice.ACHIEVED)).isEqualTo(2);
    }

    @Test
    void onlyPetitionsThatPeopleHandledCount() throws IOException {
        imports(line(), line(), line());
        jdbc.sql(
                        "UPDATE matter SET lane = 'SIGNUP' WHERE reference = (SELECT r FROM (SELECT MIN(reference) AS r FROM"
                                + " matter) x)")
                .update();
        jdbc.sql(
                        "UPDATE matter SET automatic = TRUE WHERE reference = (SELECT r FROM (SELECT MAX(reference) AS r FROM"
                                + " matter) x)")
                .update();
        assertThat(at("2026-03-20").count(Slice.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void aSubtreeCountsItsOwnOnly() throws IOException {
        imports(line(), line().at("HALL-330203", ""), line().at("BUR-330000", ""));
        assertThat(figures.of(query("2026-03-20").under(PROVINCE)).all().count(Slice.ACCEPTED))
                .isEqualTo(3);
        assertThat(figures.of(query("2026-03-20").under(CITY)).all().count(Slice.ACCEPTED))
                .isEqualTo(1);
        assertThat(figures.of(query("2026-03-20").by(GroupBy.CITY)).groups())
                .containsOnlyKeys("330000", "330100", "330200");
        assertThatExceptionOfType(NoSuchUnit.class)
                .isThrownBy(() -> figures.of(query("2026-03-20").under("X")));
    }

    @Test
    void unitsAreComparedByTypeWithWhatLiesBelowThem() throws IOException {
        LedgerFixture[] lines = new LedgerFixture[25];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = i < 3 ? line().at("HALL-330203", "") : line();
        }
        imports(lines);
        var cities = comparison.below(query("2026-03-20"), PROVINCE).values().iterator().next();
        assertThat(cities).extracting(line -> line.unit().code()).containsExactly(CITY, NEXT_CITY);
        assertThat(cities).extracting(UnitLine::place).containsExactly(1, null);
        assertThat(comparison.below(query("2026-03-20"), CITY).values().iterator().next())
                .extracting(line -> line.unit().code())
                .containsExactly("BUR-330102");
    }

    @Test
    void aLeaderSeesTheListsOfTheOwnUnitAndBelowOnly() throws IOException {
        imports(line(), line().at("HALL-330203", ""));
        Person leader = someone.at(CITY, Role.LEADER);
        assertThat(behind.page(leader, query("2026-03-20"), Slice.FINISHED, 0, 50))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.unitName()).isEqualTo(LedgerFixture.HALL_NAME);
                    assertThat(row.days()).isEqualTo(2);
                    assertThat(row.result()).isEqualTo(Result.ACHIEVED);
                });
        assertThat(behind.count(leader, query("2026-03-20").under(NEXT_CITY), Slice.FINISHED))
                .isZero();
        assertThat(behind.unitFor(leader, NEXT_CITY)).isEqualTo(CITY);
        assertThat(behind.unitFor(leader, "HALL-330102")).isEqualTo("HALL-330102");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> behind.count(clerk, query("2026-03-20"), Slice.FINISHED));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> behind.unitFor(clerk, null));
    }

    @Test
    void aMatterAboutTheOwnUnitIsCountedButNotListed() throws IOException {
        imports(line());
        jdbc.sql("UPDATE matter SET subject_unit_code = ?").param(CITY).update();
        Person leader = someone.at(CITY, Role.LEADER);
        Person above = someone.at(PROVINCE, Role.LEADER);
        assertThat(at("2026-03-20").count(Slice.FINISHED)).isEqualTo(1);
        assertThat(behind.count(leader, query("2026-03-20"), Slice.FINISHED)).isZero();
        assertThat(behind.count(above, query("2026-03-20"), Slice.FINISHED)).isEqualTo(1);
    }

    private Tally at(String asOf) {
        figures.invalidate();
        return figures.of(query(asOf)).all();
    }

    private static FigureQuery query(String asOf) {
        return FigureQuery.at(date(asOf));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private void imports(LedgerFixture... lines) throws IOException {
        assertThat(ledger.run(LedgerFixture.file(lines), false, new Actor("import")).complete())
                .isTrue();
        figures.invalidate();
    }

    /** Accepted on Monday 2 March, to be finished by Tuesday. */
    private Receipt accepted() {
        Receipt receipt = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(new Plan(java.util.List.of(HandlingMode.IMMEDIATE)), null));
        return receipt;
    }

    private void finish(Receipt receipt) {
        deeds.onRecord(holder(receipt), receipt.matter());
        handling.finish(
                holder(receipt), receipt.matter(), version(receipt), Result.ACHIEVED, "已办好");
    }

    private Person holder(Receipt receipt) {
        return someone.at(
                jdbc.sql("SELECT unit_code FROM matter WHERE id = ?")
                        .param(receipt.matter().value())
                        .query(String.class)
                        .single(),
                Role.HANDLER);
    }

    private int version(Receipt receipt) {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(receipt.matter().value())
                .query(Integer.class)
                .single();
    }
}
