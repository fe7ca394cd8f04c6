package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.sealing.SealOver;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.bancheng.workflow.urging.Urging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a person may act is decided in the query: every step, tried from outside the scope. */
@WorkflowIT
class ScopeIT {

    private static final String CITY = "BUR-330100";

    @Autowired PetitionIntake intake;
    @Autowired Recusals recusals;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Extensions extensions;
    @Autowired Refusals refusals;
    @Autowired Merging merging;
    @Autowired CommitmentDesk commitments;
    @Autowired ConsultationDesk consultations;
    @Autowired EscalationDesk escalations;
    @Autowired CareDesk care;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired Supervision supervision;
    @Autowired LostCodes codes;
    @Autowired RatingChecks ratings;
    @Autowired Urging urging;
    @Autowired SealOver sealOver;
    @Autowired JdbcClient jdbc;
    @Autowired ImmediateDesk immediate;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Receipt receipt;

    interface Taking {
        void by(Person person, int version);
    }

    @BeforeEach
    void aMatterIsFiled() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        receipt = intake.file(petition(), token());
    }

    @Test
    void everyRoleOfTheNeighbourUnitFindsNothing() {
        assertNothingThereFor(someone.at(NEIGHBOUR, Role.values()));
    }

    @Test
    void theAdministratorOfTheWholeProvinceFindsNothing() {
        assertNothingThereFor(someone.at("BUR-330000", Role.ADMINISTRATOR));
    }

    @Test
    void aClerkOfTheUnitAboveFindsNothing() {
        assertNothingThereFor(
                someone.at(BUREAU, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER));
    }

    @Test
    void tipOfficersAndOutreachManagersOfTheUnitFindNothing() {
        assertNothingThereFor(someone.at(HALL, Role.TIP_OFFICER, Role.OUTREACH_MANAGER));
    }

    @Test
    void theStaffOfTheUnitItIsAboutFindNothingNorDoTheirBranches() {
        receipt = intake.file(petition(HALL, BUREAU), token());
        assertNothingThereFor(someone.at(BUREAU, Role.values()));
        assertNothingThereFor(someone.at(HALL, Role.values()));
        Person leader = someone.at(CITY, Role.LEADER);
        assertThat(files.find(leader, receipt.reference())).isPresent();
    }

    @Test
    void theLeadersAboveSeeItAndAct() {
        for (String unit : List.of(BUREAU, CITY, "BUR-330000")) {
            Person leader = someone.at(unit, Role.LEADER);
            assertThat(worklist.count(leader, WorklistFilter.OPEN)).isPositive();
            assertThat(file(leader).allowed())
                    .contains(Step.ASSIGN, Step.HAND_OVER, Step.NOTE)
                    .doesNotContain(Step.ACCEPT);
            handling.note(leader, receipt.matter(), version(), "已阅");
        }
    }

    @Test
    void theUnitThatTookItInKeepsSightOfWhatItHandedOn() {
        triage.handOver(clerk, receipt.matter(), version(), NEIGHBOUR, "由车辆登记地办理");
        MatterFile file = file(clerk);
        assertThat(file.unitName()).contains("拱墅");
        assertThat(file.allowed()).isEmpty();
        assertThat(worklist.page(clerk, WorklistFilter.OPEN, 0, 200))
                .extracting(WorklistRow::reference)
                .doesNotContain(receipt.reference());
        assertThat(worklist.page(clerk, WorklistFilter.OPEN.in(View.ALL), 0, 200))
                .extracting(WorklistRow::reference)
                .contains(receipt.reference());
        Person neighbour = someone.at(NEIGHBOUR, Role.TRIAGE_OFFICER);
        assertThat(file(neighbour).allowed()).contains(Step.ACCEPT);
    }

    @Test
    void aMatterGoesToColleaguesWhoHandleAndToNobodyElse() {
        Person handler = someone.at(HALL, Role.HANDLER);
        Person supervisor = someone.at(HALL, Role.SUPERVISOR);
        Person stranger = someone.at(NEIGHBOUR, Role.HANDLER);
        for (Person other : List.of(supervisor, stranger)) {
            assertThatExceptionOfType(StepRefused.class)
                    .isThrownBy(() ->
                            triage.assign(clerk, receipt.matter(), version(), other.id(), null))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("not-colleague"));
        }
        triage.assign(clerk, receipt.matter(), version(), handler.id(), "熟悉外地车辆");
        MatterFile file = file(handler);
        assertThat(file.assigneeName()).isEqualTo(handler.name());
        assertThat(file.notes()).extracting(Message::text).containsExactly("熟悉外地车辆");
        assertThat(file.journal().getLast().staffName()).isEqualTo(clerk.name());
        assertThat(worklist.page(handler, WorklistFilter.OPEN.in(View.MINE), 0, 10)).hasSize(1);
    }

    @Test
    void saysBeforehandWhatTheLongerPlanPromises() {
        var matter = file(clerk).matter();
        Plan longer = new Plan(List.of(HandlingMode.ESCALATION));
        Promised foreseen = triage.foreseen(matter, longer);
        triage.accept(clerk, receipt.matter(), version(), new Decision(longer, "须上级定"));
        assertThat(file(clerk).matter().promised()).isEqualTo(foreseen);
        assertThat(foreseen.current()).isAfter(foreseen.first());
        Plan longest = new Plan(List.of(HandlingMode.CONSULTATION));
        assertThat(triage.foreseen(file(clerk).matter(), longest)).isEqualTo(foreseen);
    }

    @Test
    void thePageKnowsHowLongAPauseCanLast() {
        assertThat(file(clerk).timeLeft().pauseUntil()).isEqualTo("2026-03-04");
        triage.accept(clerk, receipt.matter(), version(), null);
        handling.ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, "请补照片");
        MatterFile paused = file(clerk);
        assertThat(paused.matter().state()).isEqualTo(MatterState.WAITING_FOR_RESIDENT);
        assertThat(paused.timeLeft().pauseUntil()).isEqualTo("2026-03-04");
        assertThat(paused.pauses())
                .singleElement()
                .satisfies(p -> assertThat(p.endedOn()).isNull());
        clock.set("2026-02-13", "10:00");
        handling.resume(clerk, receipt.matter(), version());
        assertThat(file(clerk).pauses())
                .singleElement()
                .satisfies(p -> assertThat(p.days()).isEqualTo(1));
    }

    private void assertNothingThereFor(Person stranger) {
        assertThat(files.find(stranger, receipt.reference())).isEmpty();
        for (View view : View.values()) {
            assertThat(worklist.page(stranger, WorklistFilter.OPEN.in(view), 0, 200))
                    .extracting(WorklistRow::reference)
                    .doesNotContain(receipt.reference());
        }
        steps().forEach((step, taking) ->
                assertThatExceptionOfType(NoSuchMatter.class)
                        .as(step.name())
                        .isThrownBy(() -> taking.by(stranger, 0)));
    }

    @Test
    void everyStepOfStaffIsTriedFromOutside() {
        EnumSet<Step> ofStaff = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values())
                .filter(step -> !Rights.of(step, Lane.PETITION).isEmpty())
                .forEach(ofStaff::add);
        ofStaff.remove(Step.FILE); // makes a matter, finds none
        assertThat(steps().keySet()).containsExactlyInAnyOrderElementsOf(ofStaff);
    }

    private Map<Step, Taking> steps() {
        var id = receipt.matter();
        Plan plan = new Plan(List.of(HandlingMode.IMMEDIATE));
        long recheck = id.value(); // a key like any other
        jdbc.sql(
                        "INSERT INTO recheck (id, matter_id, nth, days, ask_at, state, asked_at) VALUES (?, ?, 1, 7,"
                                + " UTC_TIMESTAMP(6), 'ASKED', UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE nth = 1")
                .params(recheck, id.value())
                .update();
        return Map.ofEntries(
                Map.entry(Step.ACCEPT, (by, v) -> triage.accept(by, id, v, null)),
                Map.entry(
                        Step.NOT_ACCEPT,
                        (by, v) -> triage.notAccept(by, id, v, Refusal.LITIGATION, "x")),
                Map.entry(
                        Step.CHOOSE_MODE,
                        (by, v) -> triage.chooseMode(by, id, v, new Decision(plan, "x"))),
                Map.entry(Step.ASSIGN, (by, v) -> triage.assign(by, id, v, by.id(), null)),
                Map.entry(Step.RECUSE, (by, v) -> recusals.recuse(by, id, v, by.id(), "x")),
                Map.entry(Step.HAND_OVER, (by, v) -> triage.handOver(by, id, v, CITY, "x")),
                Map.entry(Step.ESCALATE, (by, v) -> triage.escalate(by, id, v, "x")),
                Map.entry(Step.COMPLETE_LEG, (by, v) -> handling.completeLeg(by, id, v, "x")),
                Map.entry(Step.ASK, (by, v) -> handling.ask(by, id, v, PauseReason.RESIDENT, "x")),
                Map.entry(Step.RESUME, (by, v) -> handling.resume(by, id, v)),
                Map.entry(Step.ASK_EXTENSION, (by, v) -> extensions.ask(by, id, v, 1, "x")),
                Map.entry(Step.GRANT_EXTENSION, (by, v) -> extensions.grant(by, id, v)),
                Map.entry(Step.DECLINE_EXTENSION, (by, v) -> extensions.decline(by, id, v, "x")),
                Map.entry(Step.MERGE, (by, v) -> merging.merge(by, id, v, "x")),
                Map.entry(Step.PROPOSE_REFUSAL, (by, v) -> refusals.propose(by, id, v, form())),
                Map.entry(Step.SIGN_REFUSAL, (by, v) -> refusals.sign(by, id, v)),
                Map.entry(Step.RETURN_REFUSAL, (by, v) -> refusals.giveBack(by, id, v, "x")),
                Map.entry(Step.REPLY, (by, v) -> handling.reply(by, id, v, "x")),
                Map.entry(Step.COMMIT, (by, v) -> commitments.release(by, id, v, "x")),
                Map.entry(Step.CONSULT, (by, v) -> consultations.overrule(by, id, v, 1, "x")),
                Map.entry(Step.LEAD, (by, v) -> escalations.accept(by, id, v)),
                Map.entry(Step.CARE, (by, v) -> care.serve(by, id, v, 1, clock.instant(), "x")),
                Map.entry(Step.WORK, (by, v) -> immediate.record(by, id, v, done())),
                Map.entry(Step.SEAL_OVER, this::sealing),
                Map.entry(Step.NOTE, (by, v) -> handling.note(by, id, v, "x")),
                Map.entry(Step.URGE, (by, v) -> urging.urge(by, id, v, "x")),
                Map.entry(
                        Step.NEW_CODE,
                        (by, v) -> codes.replace(by, id, v, LostCodes.Paper.ID_CARD, true)),
                Map.entry(
                        Step.VERIFY_RATING,
                        (by, v) -> ratings.close(by, id, RatingChecks.Finding.UPHELD, "x")),
                Map.entry(Step.HELD, (by, v) -> supervision.answer(by, recheck, true)),
                Map.entry(Step.RELAPSE, (by, v) -> supervision.answer(by, recheck, false)),
                Map.entry(
                        Step.FINISH, (by, v) -> handling.finish(by, id, v, Result.ACHIEVED, "x")));
    }

    private void sealing(Person by, int version) {
        Person leader = someone.at("BUR-330000", Role.LEADER);
        sealOver.seal(by, file(leader), "NDC-330106", false);
    }

    private static WorkForm done() {
        return WorkForm.unproven("OTHER", "x", "TOLD_ONLY");
    }

    private static RefusalForm form() {
        return new RefusalForm("ID_CARD", "x", "x", "x", "RECONSIDERATION", CITY);
    }

    private MatterFile file(Person person) {
        return files.find(person, receipt.reference()).orElseThrow();
    }

    private int version() {
        Person leader = someone.at("BUR-330000", Role.LEADER);
        return Objects.requireNonNull(file(leader).matter().version());
    }
}
