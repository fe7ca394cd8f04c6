package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.Guest;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.MattersBehind;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.petitions.Telling;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** 回避: whom a matter is about finds it nowhere, is told nothing and gets nothing to do in it. */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class RecusalIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Recusals recusals;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired MattersBehind behind;
    @Autowired ConsultationDesk consultations;
    @Autowired PartyDesk parties;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Person concerned;
    Person leader;

    @BeforeEach
    void fourPeopleAreThere() {
        clock.set("2026-03-02", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        concerned = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
    }

    @Test
    void whomTheResidentNamesFindsNothingFromTheFirstMomentOn() {
        Receipt receipt = filed(concerned.name() + "警官、某某");
        assertThat(files.find(clerk, receipt.reference())).isPresent();
        assertThat(files.find(concerned, receipt.reference())).isEmpty();
        assertThat(references(clerk)).contains(receipt.reference());
        assertThat(references(concerned)).doesNotContain(receipt.reference());
        int version = version(receipt);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> triage.accept(concerned, receipt.matter(), version, null));
        assertThat(recusals.of(file(receipt)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo(concerned.name());
                    assertThat(line.byResident()).isTrue();
                });
    }

    @Test
    void theNumberOnTheBadgeWillDo() {
        Receipt receipt = filed(concerned.username());
        assertThat(files.find(concerned, receipt.reference())).isEmpty();
    }

    @Test
    void namesakesElsewhereAreNotMeant() {
        Receipt receipt = filed("没有这个人");
        assertThat(recusals.of(receipt.matter())).isEmpty();
        Person far = someone.at("HALL-330203", Role.HANDLER);
        assertThat(recusals.of(filed(far.name()).matter())).isEmpty();
    }

    @Test
    void nobodyGivesItToThem() {
        Receipt receipt = filed(concerned.name());
        triage.accept(clerk, receipt.matter(), version(receipt), plan());
        int version = version(receipt);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        triage.assign(clerk, receipt.matter(), version, concerned.id(), null));
    }

    @Test
    void aUnitOfWhichNobodyIsLeftPassesItUpwards() {
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE unit_code = ? AND id <> ?")
                .params(HALL, concerned.id())
                .update();
        Receipt receipt = filed(concerned.name());
        assertThat(
                        jdbc.sql("SELECT unit_code FROM matter WHERE id = ?")
                                .param(receipt.matter().value())
                                .query(String.class)
                                .single())
                .isEqualTo(BUREAU);
    }

    @Test
    void aLeaderItIsAboutSeesItNeitherInTheListBehindANumber() {
        Receipt receipt = filed(leader.name());
        triage.accept(clerk, receipt.matter(), version(receipt), plan());
        FigureQuery query = FigureQuery.at(LocalDate.parse("2026-03-02")).under(BUREAU);
        assertThat(behind.page(leader, query, Slice.ACCEPTED, 0, 200))
                .noneMatch(row -> row.reference().equals(receipt.reference()));
        Person other = someone.at(BUREAU, Role.LEADER);
        assertThat(behind.page(other, query, Slice.ACCEPTED, 0, 200))
                .anyMatch(row -> row.reference().equals(receipt.reference()));
    }

    @Test
    void aPartyToItsConsultationNeither() {
        Person next = someone.at(NEIGHBOUR, Role.HANDLER);
        Receipt receipt = filed(next.name());
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(new Plan(List.of(HandlingMode.CONSULTATION)), "要会商"));
        consultations.invite(
                clerk,
                receipt.matter(),
                version(receipt),
                "请核实",
                List.of(Guest.unit(NEIGHBOUR, LocalDate.parse("2026-03-05"))));
        jdbc.sql(
                        "INSERT INTO recusal (matter_id, staff_id, recused_at) VALUES (?, ?, UTC_TIMESTAMP(6))"
                                + " ON DUPLICATE KEY UPDATE staff_id = staff_id")
                .params(receipt.matter().value(), next.id())
                .update();
        Person colleague = someone.at(NEIGHBOUR, Role.HANDLER);
        assertThat(parties.find(colleague, receipt.reference())).isPresent();
        assertThat(parties.find(next, receipt.reference())).isEmpty();
        assertThat(parties.invited(next))
                .noneMatch(row -> row.reference().equals(receipt.reference()));
    }

    @Test
    void whoSaysSoThemselvesIsOutAndNotTheHandlerAnyMore() {
        Receipt receipt = filed(null);
        triage.accept(clerk, receipt.matter(), version(receipt), plan());
        triage.assign(clerk, receipt.matter(), version(receipt), concerned.id(), null);
        recusals.recuse(
                concerned, receipt.matter(), version(receipt), concerned.id(), "申请人是我表弟 𠮷");
        assertThat(files.find(concerned, receipt.reference())).isEmpty();
        assertThat(file(receipt).matter().custody().assigneeId()).isNull();
        assertThat(recusals.of(file(receipt)))
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("申请人是我表弟 𠮷"));
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void onlyALeaderKeepsSomebodyElseOutAndNeverTheLastOne() {
        Receipt receipt = filed(null);
        int version = version(receipt);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        recusals.recuse(clerk, receipt.matter(), version, concerned.id(), "x"));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(
                        () -> recusals.recuse(clerk, receipt.matter(), version, leader.id(), "x"));
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE unit_code = ? AND id NOT IN (?, ?)")
                .params(HALL, concerned.id(), clerk.id())
                .update();
        recusals.recuse(leader, receipt.matter(), version, concerned.id(), "反映的就是他");
        int after = version(receipt);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(
                        () -> recusals.recuse(leader, receipt.matter(), after, clerk.id(), "x"));
    }

    private Receipt filed(@Nullable String about) {
        PetitionForm form =
                new PetitionForm(
                        "户口迁移被退回",
                        "HOUSEHOLD",
                        HALL,
                        null,
                        "窗口的人一直推",
                        "冯先生",
                        new PhoneNumber("13800000001"),
                        null,
                        Set.of(Signal.QUICK_FIX),
                        Locale.SIMPLIFIED_CHINESE,
                        about,
                        Telling.NONE);
        return intake.file(form, token());
    }

    private static Decision plan() {
        return new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), null);
    }

    private List<String> references(Person person) {
        return worklist.page(person, WorklistFilter.OPEN, 0, 200).stream()
                .map(WorklistRow::reference)
                .toList();
    }

    private MatterFile file(Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(file(receipt).matter().version());
    }
}
