package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.STORY;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The life of a petition, through the services that pages call. */
@WorkflowIT
@RecordApplicationEvents
class MatterLifeIT {

    @Autowired PetitionIntake intake;
    @Autowired PetitionDesk petitions;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;
    Receipt receipt;
    String code;

    @BeforeEach
    void aMatterIsFiledOnTheTwelfthOfFebruary() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        receipt = intake.file(petition(Signal.DATA_SYNC, Signal.CROSS_REGION), token());
        code = receipt.code().grouped();
    }

    @Test
    void promisesTheLimitOfTheAdviceCountedInWorkingDays() {
        assertThat(receipt.promised().current()).isEqualTo(LocalDate.parse("2026-02-28"));
        assertThat(tracking.find(code).orElseThrow().promised().current()).isEqualTo("2026-02-28");
        assertThat(file().matter().plan().modes())
                .containsExactly(
                        HandlingMode.IMMEDIATE, HandlingMode.CONSULTATION, HandlingMode.TRACKING);
    }

    @Test
    void aReasonOfAThousandRareCharactersIsKeptWhole() {
        String reason = "𠮷".repeat(1000);
        triage.accept(clerk, receipt.matter(), version(), advised());
        triage.handOver(clerk, receipt.matter(), version(), NEIGHBOUR, reason);
        Person there = someone.at(NEIGHBOUR, Role.HANDLER);
        assertThat(files.find(there, receipt.reference()).orElseThrow().handovers())
                .extracting(HandoverLine::reason)
                .containsExactly(reason);
    }

    @Test
    void keepsEveryCharacterAndReadsItBack() {
        assertThat(petitions.read(file()).orElseThrow().content().story()).isEqualTo(STORY);
    }

    @Test
    void goesFromFilingToRatingWithTheReceiptAlone() {
        triage.accept(clerk, receipt.matter(), version(), advised());
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(openModes())
                .containsExactlyInAnyOrder(HandlingMode.IMMEDIATE, HandlingMode.TRACKING);

        deeds.onRecord(clerk, receipt.matter());
        handling.completeLeg(clerk, receipt.matter(), version(), "已向运维提交数据同步");
        assertThat(openModes())
                .containsExactlyInAnyOrder(HandlingMode.CONSULTATION, HandlingMode.TRACKING);

        clock.set("2026-02-14", "11:00");
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "已可办理过户");
        TrackedMatter seen = tracking.find(code).orElseThrow();
        assertThat(seen.state()).isEqualTo(MatterState.FINISHED);
        assertThat(seen.closing().handlingDays()).isEqualTo(2);
        assertThat(seen.messages()).extracting(Message::text).containsExactly("已可办理过户");

        resident.rate(code, 5, "很快");
        assertThat(tracking.find(code).orElseThrow().closing().rating()).isEqualTo(5);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> resident.rate(code, 1, null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("rated-already"));
        assertThat(proof.verify().firstFault()).isEmpty();
        assertThat(kinds())
                .containsExactly(
                        MatterEvent.Kind.FILED,
                        MatterEvent.Kind.ACCEPTED,
                        MatterEvent.Kind.FINISHED);
    }

    @Test
    void anOverrideWantsAReasonAndALongerModeLengthensThePromiseOnce() {
        Plan longer = new Plan(List.of(HandlingMode.ESCALATION));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() ->
                        triage.accept(
                                clerk, receipt.matter(), version(), new Decision(longer, " ")));
        triage.accept(clerk, receipt.matter(), version(), new Decision(longer, "须由上级认定"));
        Matter matter = file().matter();
        assertThat(matter.promised().first()).isEqualTo("2026-02-28");
        assertThat(matter.promised().current()).isEqualTo("2026-03-04");
        assertThat(file().promises())
                .extracting(PromiseLine::cause)
                .containsExactly("FILED", "ACCEPTED");
        assertThat(kinds()).contains(MatterEvent.Kind.PROMISE_CHANGED);

        triage.chooseMode(
                clerk,
                receipt.matter(),
                version(),
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), "可即办"));
        assertThat(file().matter().promised().current()).isEqualTo("2026-03-04");
    }

    @Test
    void aPauseMovesThePromiseByItsWorkingDaysAndTheAnswerEndsIt() {
        triage.accept(clerk, receipt.matter(), version(), advised());
        handling.ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, "请补一张照片");
        assertThat(tracking.find(code).orElseThrow().state())
                .isEqualTo(MatterState.WAITING_FOR_RESIDENT);

        clock.set("2026-02-24", "09:00"); // 13, 14 and 24 February are working days
        resident.say(code, "照片在此");
        TrackedMatter seen = tracking.find(code).orElseThrow();
        assertThat(seen.state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(seen.pausing().days()).isEqualTo(3);
        assertThat(seen.promised().first()).isEqualTo("2026-02-28");
        assertThat(seen.promised().current()).isEqualTo("2026-03-04");
    }

    @Test
    void aPauseEndsByItselfAtItsCap() {
        triage.accept(clerk, receipt.matter(), version(), advised());
        handling.ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, "请补一张照片");
        clock.set("2026-03-31", "09:00");
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
    }

    @Test
    void warnsThenRaisesOneLevelByItselfAndThePromiseStaysPassed() {
        Person leader = someone.at(BUREAU, Role.LEADER); // somebody there to answer for it
        triage.accept(clerk, receipt.matter(), version(), advised());
        clock.set("2026-02-25", "13:01"); // the fourth of seven working days: half is over
        watch.sweep();
        clock.set("2026-02-27", "17:00");
        watch.sweep();
        watch.sweep();
        clock.set("2026-03-01", "00:00");
        watch.sweep();
        watch.sweep();
        assertThat(kinds())
                .containsExactly(
                        MatterEvent.Kind.FILED,
                        MatterEvent.Kind.ACCEPTED,
                        MatterEvent.Kind.WARNED,
                        MatterEvent.Kind.WARNED,
                        MatterEvent.Kind.ESCALATED,
                        MatterEvent.Kind.OVERDUE);
        Matter raised = files.find(leader, receipt.reference()).orElseThrow().matter();
        assertThat(raised.custody().unitCode()).isEqualTo(BUREAU);
        assertThat(raised.custody().answerableUnit()).isEqualTo(HALL);
        assertThat(raised.promised().current()).isEqualTo("2026-02-28");
        assertThat(raised.route()).isEqualTo(HandlingMode.ESCALATION);
        assertThat(files.find(clerk, receipt.reference()).orElseThrow().allowed())
                .as("the first unit keeps sight, not hold")
                .isEmpty();
    }

    @Test
    void theSystemAcceptsWhatNobodyDecidedInOneWorkingDay() {
        clock.set("2026-02-13", "23:59");
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.FILED);
        clock.set("2026-02-14", "00:00");
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(kinds()).contains(MatterEvent.Kind.ACCEPTED_BY_SYSTEM);
    }

    @Test
    void reopensInsideTheWindowOnTheFirstClockAndSettlesAfterIt() {
        finishToday();
        clock.set("2026-02-25", "09:00");
        resident.reopen(code, "还是提示异常");
        Matter reopened = file().matter();
        assertThat(reopened.state()).isEqualTo(MatterState.REOPENED);
        assertThat(reopened.promised().current()).isEqualTo("2026-02-28");
        assertThat(reopened.closing().finishedOn()).isNull();

        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "这次真的好了");
        clock.set("2026-03-20", "00:00"); // fifteen working days after 25 February
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.SETTLED);
        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> resident.reopen(code, "又坏了"));
    }

    @Test
    void aSentTwiceFormIsOneMatterWithOneReceipt() throws Exception {
        String token = token();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<Receipt> send = () -> intake.file(petition(), token);
            List<Receipt> receipts =
                    pool.invokeAll(java.util.Collections.nCopies(10, send)).stream()
                            .map(future -> {
                                try {
                                    return future.get();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .toList();
            assertThat(receipts)
                    .extracting(Receipt::reference)
                    .containsOnly(receipts.get(0).reference());
            assertThat(receipts).extracting(Receipt::code).containsOnly(receipts.get(0).code());
        }
    }

    @Test
    void nobodyOutsideTheScopeSeesOrMovesIt() {
        Person neighbour =
                someone.at(NEIGHBOUR, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        Person administrator = someone.at(BUREAU, Role.ADMINISTRATOR);
        for (Person stranger : List.of(neighbour, administrator)) {
            assertThat(files.find(stranger, receipt.reference())).isEmpty();
            assertThat(worklist.page(stranger, WorklistFilter.OPEN, 0, 200)).isEmpty();
            assertThatExceptionOfType(NoSuchMatter.class)
                    .isThrownBy(() -> triage.accept(stranger, receipt.matter(), version(), null));
            assertThatExceptionOfType(NoSuchMatter.class)
                    .isThrownBy(() -> handling.note(stranger, receipt.matter(), version(), "x"));
        }
        Person handlerOnly = someone.at(HALL, Role.HANDLER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> triage.accept(handlerOnly, receipt.matter(), version(), null));
    }

    @Test
    void theUnitItIsAboutNeverSeesIt() {
        Receipt about = intake.file(petition(HALL, HALL), token());
        assertThat(files.find(clerk, about.reference())).isEmpty();
        Person above = someone.at(BUREAU, Role.TRIAGE_OFFICER);
        Matter held = files.find(above, about.reference()).orElseThrow().matter();
        assertThat(held.custody().unitCode()).isEqualTo(BUREAU);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        triage.handOver(
                                above,
                                about.matter(),
                                Objects.requireNonNull(held.version()),
                                HALL,
                                "试"));
    }

    @Test
    void twoClerksAtOnceOneWins() {
        int seen = version();
        triage.accept(clerk, receipt.matter(), seen, advised());
        Person colleague = someone.at(HALL, Role.TRIAGE_OFFICER);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        triage.notAccept(
                                colleague, receipt.matter(), seen, Refusal.LITIGATION, null));
    }

    @Test
    void internalNotesNeverReachTheResident() {
        triage.accept(clerk, receipt.matter(), version(), advised());
        handling.note(clerk, receipt.matter(), version(), "内部意见不外传");
        assertThat(tracking.find(code).orElseThrow().messages()).isEmpty();
        assertThat(tracking.find(code).orElseThrow().timeline())
                .extracting(TrackedMatter.Milestone::step)
                .doesNotContain(Step.NOTE);
    }

    @Test
    void nothingReadableStandsInTheTables() {
        byte[] content =
                jdbc.sql("SELECT content FROM petition WHERE matter_id = ?")
                        .param(receipt.matter().value())
                        .query(byte[].class)
                        .single();
        assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("冯先生", "13800000001", "违章");
    }

    private void finishToday() {
        triage.accept(clerk, receipt.matter(), version(), advised());
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "好了");
    }

    private Decision advised() {
        return new Decision(file().matter().plan(), null);
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version() {
        return Objects.requireNonNull(file().matter().version());
    }

    private List<HandlingMode> openModes() {
        return file().legs().stream()
                .filter(leg -> leg.closedAt() == null)
                .map(LegLine::mode)
                .toList();
    }

    private List<MatterEvent.Kind> kinds() {
        return events.stream(MatterEvent.class)
                .filter(event -> event.matter().equals(receipt.matter()))
                .map(MatterEvent::kind)
                .toList();
    }
}
