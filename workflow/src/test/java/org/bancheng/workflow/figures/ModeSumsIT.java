package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.Guest;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** What each mode came to, and who says no. */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class ModeSumsIT {

    private static final String CITY = "BUR-330100";

    @Autowired ModeSums modes;
    @Autowired RefusalSums refusalSums;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Refusals refusals;
    @Autowired ConsultationDesk consultations;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ImmediateDesk immediate;
    @Autowired SealedFiles files;

    Person clerk;

    @BeforeEach
    void somebodyIsAtTheHall() {
        clock.set("2026-03-02", "10:00"); // a Monday
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void everyLegIsCountedOnceAndJudgedByItsOwnDate() {
        Receipt swift = accepted(HandlingMode.IMMEDIATE, Signal.QUICK_FIX);
        accepted(HandlingMode.IMMEDIATE, Signal.QUICK_FIX);
        Receipt moved = accepted(HandlingMode.IMMEDIATE, Signal.CROSS_REGION);
        clock.set("2026-03-03", "16:00");
        finish(swift);
        Plan other = new Plan(List.of(HandlingMode.CONSULTATION));
        triage.chooseMode(clerk, moved.matter(), version(moved), new Decision(other, "要外地配合"));

        ModeLine then = line("2026-03-02", HandlingMode.IMMEDIATE);
        assertThat(then.running()).isEqualTo(3);
        assertThat(then.overdue()).isZero();
        assertThat(then.inTimeRate().percent()).isNull();

        ModeLine immediate = line("2026-03-04", HandlingMode.IMMEDIATE);
        assertThat(immediate.opened()).isEqualTo(3);
        assertThat(immediate.done()).isEqualTo(1);
        assertThat(immediate.moved()).isEqualTo(1);
        assertThat(immediate.running()).isEqualTo(1);
        assertThat(immediate.overdue()).isEqualTo(1);
        assertThat(immediate.inTimeRate()).isEqualTo(new Ratio(1, 2));
        assertThat(immediate.averageWorkingDays()).isEqualTo("1.00");
        assertThat(line("2026-03-04", HandlingMode.CONSULTATION).running()).isEqualTo(1);
        assertThat(modes.of(query("2026-03-04"), CITY))
                .extracting(ModeLine::mode)
                .containsExactly(HandlingMode.values());
        assertThat(modes.of(query("2026-03-04"), "BUR-330200"))
                .allSatisfy(line -> assertThat(line.opened()).isZero());
    }

    @Test
    void aModeCountsWhatOnlyItHas() {
        Receipt asked = accepted(HandlingMode.CONSULTATION, Signal.CROSS_REGION);
        consultations.invite(
                clerk,
                asked.matter(),
                version(asked),
                "请核实",
                List.of(Guest.unit("HALL-330105", LocalDate.parse("2026-03-04"))));
        assertThat(facts("2026-03-04"))
                .contains(ModeFact.share("answeredInTime", 0, 1), ModeFact.count("silent", 0));
        assertThat(facts("2026-03-05")).contains(ModeFact.count("silent", 1));
    }

    @Test
    void whatIsHandledAtOnceSaysHowSoonAndHowWellItIsProven() {
        Receipt today = accepted(HandlingMode.IMMEDIATE, Signal.QUICK_FIX);
        Receipt tomorrow = accepted(HandlingMode.IMMEDIATE, Signal.QUICK_FIX);
        accepted(HandlingMode.IMMEDIATE, Signal.QUICK_FIX);
        long proof = files.receive(new ByteArrayInputStream(SampleFiles.pdf()), "回执.pdf");
        immediate.record(
                clerk,
                today.matter(),
                version(today),
                WorkForm.proven("DATA_SYNCED", "已同步", List.of(proof)));
        handling.finish(clerk, today.matter(), version(today), Result.ACHIEVED, "已办好");
        clock.set("2026-03-03", "16:00");
        finish(tomorrow);
        assertThat(line("2026-03-04", HandlingMode.IMMEDIATE).facts())
                .contains(
                        ModeFact.share("sameDay", 1, 3),
                        ModeFact.share("withinOneDay", 2, 3),
                        ModeFact.share("proven", 1, 2),
                        ModeFact.share("unproven.TOLD_ONLY", 1, 2),
                        ModeFact.share("unproven.SECRET", 0, 2));
        assertThat(modes.of(query("2026-03-04"), "BUR-330200").getFirst().facts())
                .contains(ModeFact.share("sameDay", 0, 0), ModeFact.share("proven", 0, 0));
    }

    @Test
    void aUnitThatSaysNoStandsOnItsLeadersPage() {
        assertThat(refusalSums.below(query("2026-03-02"), CITY)).isEmpty();
        Receipt receipt = accepted(HandlingMode.CONSULTATION, Signal.CROSS_REGION);
        propose(receipt);
        assertThat(refusalSums.below(query("2026-03-02"), CITY))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.unit().code()).isEqualTo(BUREAU);
                    assertThat(sum.waiting()).isEqualTo(1);
                    assertThat(sum.refused()).isEqualTo(new Ratio(0, 0));
                });
        Person leader = someone.at(BUREAU, Role.LEADER);
        refusals.giveBack(leader, receipt.matter(), version(receipt), "还可以再问一次车管所");
        propose(receipt);
        refusals.sign(leader, receipt.matter(), version(receipt));
        assertThat(refusalSums.below(query("2026-03-02"), CITY))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.refused()).isEqualTo(new Ratio(1, 1));
                    assertThat(sum.waiting()).isZero();
                    assertThat(sum.sentBack()).isEqualTo(1);
                });
    }

    private void propose(Receipt receipt) {
        RefusalForm form = new RefusalForm("VEHICLES", "第十条", "问了三个单位", "政策不允许", "REVIEW", BUREAU);
        refusals.propose(clerk, receipt.matter(), version(receipt), form);
    }

    private Receipt accepted(HandlingMode route, Signal signal) {
        Receipt receipt = intake.file(petition(signal), token());
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(new Plan(List.of(route)), "按实际情况"));
        return receipt;
    }

    private void finish(Receipt receipt) {
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(receipt), Result.ACHIEVED, "已办好");
    }

    private ModeLine line(String asOf, HandlingMode mode) {
        return modes.of(query(asOf), CITY).get(mode.ordinal());
    }

    private List<ModeFact> facts(String asOf) {
        return line(asOf, HandlingMode.CONSULTATION).facts();
    }

    private static FigureQuery query(String asOf) {
        return FigureQuery.at(LocalDate.parse(asOf));
    }

    private int version(Receipt receipt) {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(receipt.matter().value())
                .query(Integer.class)
                .single();
    }
}
