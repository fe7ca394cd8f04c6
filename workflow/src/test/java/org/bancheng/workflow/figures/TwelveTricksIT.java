package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Merging;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.ledger.LedgerColumn;
import org.bancheng.workflow.ledger.LedgerFixture;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/**
 * The twelve tricks of features N3, judged on the first-promise rate (design 6). The hall has one
 * matter kept and one it will be late with: told honestly, one of two. No trick may make it more.
 */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class TwelveTricksIT {

    private static final Ratio HONEST = new Ratio(1, 2);
    private static final String MONDAY = "2026-03-02";
    private static final String TUESDAY = "2026-03-03";
    private static final String WEDNESDAY = "2026-03-04";
    private static final String NEXT_MONDAY = "2026-03-09";
    private static final String END = "2026-03-20";

    @Autowired Figures figures;
    @Autowired LedgerImport ledger;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Merging merging;
    @Autowired Extensions extensions;
    @Autowired ResidentSteps resident;
    @Autowired DeadlineWatch watch;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;

    Person clerk;
    Receipt late;

    @BeforeEach
    void oneIsKeptAndOneWillBeLate() {
        figures.invalidate();
        clock.set(MONDAY, "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        finish(accepted(filed("13900000001", "赵一", false)));
        late = accepted(filed("13900000002", "钱二", false)); // promised for Tuesday
    }

    @Test
    void toldHonestlyItIsOneOfTwo() {
        clock.set(NEXT_MONDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void closeAndReopen() {
        clock.set(TUESDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate(TUESDAY)).isEqualTo(new Ratio(2, 2)); // until it came back
        resident.reopen(late.code().grouped(), "没有解决");
        clock.set(NEXT_MONDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void pauseTheDayBefore() {
        handling.ask(clerk, late.matter(), version(late), PauseReason.RESIDENT, "请补充");
        clock.set(NEXT_MONDAY, "10:00");
        handling.resume(clerk, late.matter(), version(late));
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
        Tally tally = figures.of(FigureQuery.at(LocalDate.parse(END))).all();
        assertThat(tally.count(Slice.ON_TIME))
                .isEqualTo(2); // which is why it is judged by the first
    }

    @Test
    void changeTheModeOrExtend() {
        Plan longer = new Plan(List.of(HandlingMode.CONSULTATION));
        triage.chooseMode(clerk, late.matter(), version(late), new Decision(longer, "要会商"));
        Person leader = someone.at(BUREAU, Role.LEADER);
        extensions.ask(clerk, late.matter(), version(late), 1, "等回函");
        extensions.grant(leader, late.matter(), version(late));
        clock.set(WEDNESDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void mergeALateOneIntoAFreshOne() {
        clock.set(WEDNESDAY, "10:00");
        watch.sweep();
        Receipt fresh = accepted(filed("13900000003", "孙三", false));
        Person above = holder(late, Role.TRIAGE_OFFICER);
        Person here = holder(fresh, Role.TRIAGE_OFFICER, Role.LEADER);
        triage.handOver(
                holder(fresh, Role.LEADER, Role.TRIAGE_OFFICER),
                fresh.matter(),
                version(fresh),
                above.unitCode(),
                "一并办理");
        assertThat(here.unitCode()).isEqualTo(HALL);
        merging.merge(above, late.matter(), version(late), fresh.reference());
        finish(fresh);
        assertThat(firstPromiseRate()).isEqualTo(new Ratio(2, 3)); // as when both are told apart
    }

    @Test
    void transferAtTheLastHour() {
        clock.set(TUESDAY, "23:30");
        triage.handOver(clerk, late.matter(), version(late), NEIGHBOUR, "不归我们管");
        clock.set(NEXT_MONDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void transferAfterTheLastHourLeavesItWhereItFellDue() {
        clock.set(WEDNESDAY, "00:30");
        triage.handOver(clerk, late.matter(), version(late), NEIGHBOUR, "不归我们管");
        assertThat(figures.of(FigureQuery.at(LocalDate.parse(END)).by(GroupBy.UNIT)).groups())
                .containsOnlyKeys(HALL);
    }

    @Test
    void deleteTheTarget() throws IOException {
        assertThat(
                        ledger.run(
                                        LedgerFixture.file(
                                                LedgerFixture.line()
                                                        .with(
                                                                LedgerColumn.REFERENCE,
                                                                late.reference())
                                                        .promised("")),
                                        true,
                                        new Actor("import"))
                                .complete())
                .isFalse();
        ledger.run(
                LedgerFixture.file(LedgerFixture.line().promised("")), false, new Actor("import"));
        clock.set(NEXT_MONDAY, "10:00");
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST); // one without a target is in no rate
    }

    @Test
    void backDate() throws IOException {
        clock.set(NEXT_MONDAY, "10:00");
        ledger.run(
                LedgerFixture.file(
                        LedgerFixture.line()
                                .with(LedgerColumn.REFERENCE, late.reference())
                                .finished("2026-03-03 10:00", "办成")),
                true,
                new Actor("import"));
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void withdrawAndFileAsNew() {
        clock.set(TUESDAY, "15:00");
        resident.withdraw(late.code().grouped());
        Receipt again = accepted(filed("13900000002", "钱二", false)); // promised for Wednesday
        clock.set(WEDNESDAY, "10:00");
        finish(again);
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void withdrawTheOverdueAndFileAsNew() {
        clock.set(WEDNESDAY, "10:00");
        watch.sweep();
        resident.withdraw(late.code().grouped());
        finish(accepted(filed("13900000002", "钱二", false)));
        assertThat(firstPromiseRate()).isEqualTo(new Ratio(1, 3)); // worse than honest
    }

    @Test
    void whatIsFiledAgainMuchLaterIsNew() {
        resident.withdraw(late.code().grouped());
        clock.set("2026-04-02", "10:00");
        Receipt again = accepted(filed("13900000002", "钱二", false));
        assertThat(judgedBy(again)).isNull();
    }

    @Test
    void split() {
        clock.set(WEDNESDAY, "10:00");
        watch.sweep();
        finish(accepted(filed("13900000002", "钱二", true)));
        finish(accepted(filed("13900000002", "钱二", true)));
        assertThat(firstPromiseRate()).isEqualTo(new Ratio(1, 4));
        // an agent's telephone stands for many people
        assertThat(judgedBy(filed("13900000002", "李四", true))).isNull();
    }

    @Test
    void rejectFirstAndAcceptLater() {
        Receipt slow = filed("13900000004", "周五", false); // promised for Tuesday
        clock.set(TUESDAY, "15:00");
        triage.notAccept(clerk, slow.matter(), version(slow), Refusal.PRIVATE_DISPUTE, "请向法院起诉");
        Receipt again = accepted(filed("13900000004", "周五", false));
        clock.set(NEXT_MONDAY, "10:00");
        finish(again);
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(new Ratio(1, 3)); // both late, one kept
    }

    @Test
    void rateOneself() {
        assertThat(Rights.of(Step.RATE, Lane.PETITION)).isEmpty();
        clock.set(NEXT_MONDAY, "10:00");
        finish(late);
        resident.rate(late.code().grouped(), 5, "很好");
        assertThat(firstPromiseRate()).isEqualTo(HONEST);
    }

    @Test
    void closeOnFridayNight() {
        clock.set("2026-03-05", "10:00");
        Receipt friday = accepted(filed("13900000005", "吴六", false)); // promised for Friday
        clock.set("2026-03-06", "23:50");
        finish(friday);
        clock.set(NEXT_MONDAY, "10:00");
        resident.reopen(friday.code().grouped(), "什么都没有办");
        finish(friday);
        finish(late);
        assertThat(firstPromiseRate()).isEqualTo(new Ratio(1, 3));
    }

    private Receipt filed(String phone, String name, boolean byClerk) {
        PetitionForm form =
                new PetitionForm(
                        "异地车辆过户",
                        "VEHICLE",
                        HALL,
                        null,
                        "去了三趟",
                        name,
                        new PhoneNumber(phone),
                        null,
                        Set.of(Signal.QUICK_FIX),
                        Locale.SIMPLIFIED_CHINESE);
        return byClerk ? intake.fileOnBehalf(clerk, form, token()) : intake.file(form, token());
    }

    private Receipt accepted(Receipt receipt) {
        triage.accept(
                holder(receipt, Role.TRIAGE_OFFICER),
                receipt.matter(),
                version(receipt),
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), null));
        return receipt;
    }

    private void finish(Receipt receipt) {
        deeds.onRecord(holder(receipt, Role.HANDLER), receipt.matter());
        handling.finish(
                holder(receipt, Role.HANDLER),
                receipt.matter(),
                version(receipt),
                Result.ACHIEVED,
                "已办好");
    }

    private Person holder(Receipt receipt, Role... roles) {
        return someone.at(
                jdbc.sql("SELECT unit_code FROM matter WHERE id = ?")
                        .param(receipt.matter().value())
                        .query(String.class)
                        .single(),
                roles);
    }

    private @org.jspecify.annotations.Nullable LocalDate judgedBy(Receipt receipt) {
        return jdbc.sql("SELECT origin_promise FROM matter WHERE id = ?")
                .param(receipt.matter().value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private Ratio firstPromiseRate() {
        return firstPromiseRate(END);
    }

    private Ratio firstPromiseRate(String asOf) {
        figures.invalidate();
        return Figure.ON_TIME_RATE_FIRST_PROMISE.of(
                figures.of(FigureQuery.at(LocalDate.parse(asOf))).all());
    }

    private int version(Receipt receipt) {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(receipt.matter().value())
                .query(Integer.class)
                .single();
    }
}
