package org.bancheng.workflow.immediate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TodayAtWindow;
import org.bancheng.workflow.handling.TodayLine;
import org.bancheng.workflow.handling.TodayLine.Next;
import org.bancheng.workflow.handling.TodayLine.Proof;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.WindowDay;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is finished out of 马上办 before what was done is on record, with proof or a reason. */
@WorkflowIT
class ImmediateIT {

    private static final String DONE = "已重新同步违章数据 𠮷<b>";
    private static final Plan ALONE = new Plan(List.of(HandlingMode.IMMEDIATE));

    @Autowired ImmediateDesk desk;
    @Autowired SealedFiles files;
    @Autowired TodayAtWindow today;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Refusals refusals;
    @Autowired ResidentSteps resident;
    @Autowired MatterFiles matters;
    @Autowired Tracking tracking;
    @Autowired JournalProof proof;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Receipt receipt;

    @BeforeEach
    void aMatterIsInHandAtOnce() {
        clock.set("2026-03-03", "09:00"); // a Tuesday
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        receipt = accepted(ALONE);
    }

    @Test
    void isNotFinishedBeforeSomethingIsOnRecord() {
        assertThat(desk.isWanted(file())).isTrue();
        refused(
                "work-missing",
                () -> handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "办好了"));
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        desk.record(clerk, receipt.matter(), version(), told());
        assertThat(desk.isWanted(file())).isFalse();
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "办好了");
        assertThat(file().matter().state()).isEqualTo(MatterState.FINISHED);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void isNotCompletedEitherButMayBeHandledAnotherWay() {
        receipt = accepted(new Plan(List.of(HandlingMode.IMMEDIATE, HandlingMode.CONSULTATION)));
        refused(
                "work-missing",
                () -> handling.completeLeg(clerk, receipt.matter(), version(), "同步了"));
        Plan other = new Plan(List.of(HandlingMode.CONSULTATION));
        triage.chooseMode(clerk, receipt.matter(), version(), new Decision(other, "要外地配合"));
        assertThat(file().matter().route()).isEqualTo(HandlingMode.CONSULTATION);
        refused("not-immediate", () -> desk.record(clerk, receipt.matter(), version(), told()));
    }

    @Test
    void recordsAndFinishesInOneStepOrNotAtAll() {
        long id = file("回执.pdf");
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() ->
                        desk.finish(
                                clerk,
                                receipt.matter(),
                                version(),
                                WorkForm.proven("DATA_SYNCED", DONE, List.of(id)),
                                Result.ACHIEVED,
                                " "));
        assertThat(desk.find(file())).isEmpty();
        desk.finish(
                clerk,
                receipt.matter(),
                version(),
                WorkForm.proven("DATA_SYNCED", DONE, List.of(id)),
                Result.ACHIEVED,
                "可以过户了");
        WorkLine line = desk.find(file()).getFirst();
        assertThat(line.act().nameZh()).isEqualTo("重新同步了数据");
        assertThat(line.words()).isEqualTo(DONE);
        assertThat(line.unproven()).isNull();
        assertThat(line.staffName()).isEqualTo(clerk.name());
        assertThat(line.files()).extracting(AttachedFile::name).containsExactly("回执.pdf");
        assertThat(file().journal().toString()).doesNotContain("违章数据").contains("DATA_SYNCED");
    }

    @Test
    void wantsProofOrAListedReason() {
        for (String reason : new String[] {null, "", "NO_TIME"}) {
            assertThatExceptionOfType(TextRefused.class)
                    .isThrownBy(() -> record(new WorkForm("OTHER", "x", List.of(), false, reason)))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("work.proof"));
        }
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> record(WorkForm.unproven("NONSENSE", "x", "TOLD_ONLY")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("work.act"));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> record(WorkForm.unproven("OTHER", " ", "TOLD_ONLY")));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> record(WorkForm.proven("OTHER", "x", List.of(12345L))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("file.gone"));
        assertThat(desk.find(file())).isEmpty();
        int version = version();
        record(told());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> desk.record(clerk, receipt.matter(), version, told()));
    }

    @Test
    void isAskedForAgainAfterAReopening() {
        record(told());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "办好了");
        clock.set("2026-03-04", "09:00");
        resident.reopen(receipt.code().grouped(), "还是不行");
        refused(
                "work-missing",
                () -> handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "x"));
        record(told());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "这次好了");
        assertThat(desk.find(file())).hasSize(2);
    }

    @Test
    void aRefusalHasPapersOfItsOwn() {
        var form = new RefusalForm("ID_CARD", "试过", "不符合", "条件", "RECONSIDERATION", BUREAU);
        refusals.propose(clerk, receipt.matter(), version(), form);
        Person leader = someone.at(BUREAU, Role.LEADER);
        refusals.sign(leader, receipt.matter(), version());
        assertThat(file().matter().closing().result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void tellsTheResidentWhatWasDoneAndNoMoreThanIsMarked() {
        record(WorkForm.proven("DATA_SYNCED", DONE, List.of(file("inside.pdf"))));
        record(new WorkForm("PAPER_ISSUED", "补发", List.of(file("told.pdf")), true, null));
        record(told());
        List<WorkLine> seen = desk.find(tracking.find(receipt.code().grouped()).orElseThrow());
        assertThat(seen).extracting(WorkLine::words).containsExactly(DONE, "补发", "已讲清楚");
        assertThat(seen.getFirst().files()).isEmpty();
        assertThat(seen.get(1).files()).extracting(AttachedFile::name).containsExactly("told.pdf");
        assertThat(seen).allSatisfy(line -> assertThat(line.staffName()).isNull());
        assertThat(seen).allSatisfy(line -> assertThat(line.unproven()).isNull());
    }

    @Test
    void showsTheWindowItsDay() {
        Receipt waits = accepted(ALONE);
        handling.ask(
                clerk,
                waits.matter(),
                version(waits),
                org.bancheng.workflow.matters.PauseReason.RESIDENT,
                "请补照片");
        Receipt done = accepted(ALONE);
        desk.finish(clerk, done.matter(), version(done), told(), Result.EXPLAINED, "讲清楚了");
        WindowDay day = today.of(clerk);
        assertThat(line(day, receipt).next()).isEqualTo(Next.DO);
        assertThat(line(day, receipt).proof()).isEqualTo(Proof.NOTHING_YET);
        assertThat(line(day, waits).next()).isEqualTo(Next.WAIT);
        assertThat(line(day, done).isLeft()).isFalse();
        assertThat(line(day, done).result()).isEqualTo(Result.EXPLAINED);
        assertThat(line(day, done).proof()).isEqualTo(Proof.UNPROVEN);
        record(WorkForm.proven("OTHER", "x", List.of(file("a.pdf"))));
        assertThat(line(today.of(clerk), receipt).next()).isEqualTo(Next.FINISH);
        assertThat(line(today.of(clerk), receipt).proof()).isEqualTo(Proof.PROVEN);

        assertThat(today.of(someone.at(NEIGHBOUR, Role.HANDLER)).lines())
                .extracting(TodayLine::reference)
                .doesNotContain(receipt.reference());
        assertThat(today.of(someone.at(HALL, Role.TIP_OFFICER)).lines()).isEmpty();

        clock.set("2026-03-04", "09:00");
        WindowDay tomorrow = today.of(clerk);
        assertThat(tomorrow.taken()).isZero();
        assertThat(tomorrow.left())
                .extracting(TodayLine::reference)
                .contains(receipt.reference())
                .doesNotContain(done.reference());
    }

    private Receipt accepted(Plan plan) {
        Receipt filed = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(clerk, filed.matter(), version(filed), new Decision(plan, "马上能办"));
        return filed;
    }

    private static WorkForm told() {
        return WorkForm.unproven("EXPLAINED", "已讲清楚", "TOLD_ONLY");
    }

    private void record(WorkForm form) {
        desk.record(clerk, receipt.matter(), version(), form);
    }

    private long file(String name) {
        return files.receive(new ByteArrayInputStream(SampleFiles.pdf()), name);
    }

    private static TodayLine line(WindowDay day, Receipt of) {
        return day.lines().stream()
                .filter(line -> line.reference().equals(of.reference()))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MatterFile file() {
        return matters.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version() {
        return version(receipt);
    }

    private int version(Receipt of) {
        return Objects.requireNonNull(
                matters.find(clerk, of.reference()).orElseThrow().matter().version());
    }
}
