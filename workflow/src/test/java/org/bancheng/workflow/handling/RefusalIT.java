package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.RefusalLine.Outcome;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 未办成 (design 3): basis, efforts, appeal, and two signatures of different units. */
@WorkflowIT
@RecordApplicationEvents
class RefusalIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Refusals refusals;
    @Autowired ResidentSteps resident;
    @Autowired MatterFiles files;
    @Autowired Tracking tracking;
    @Autowired Worklist worklist;
    @Autowired JournalProof proof;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person leader;
    Receipt receipt;

    @BeforeEach
    void aMatterIsInHandling() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER, Role.LEADER);
        leader = someone.at(BUREAU, Role.LEADER);
        receipt = intake.file(petition(), token());
        triage.accept(clerk, receipt.matter(), version(), null);
    }

    @Test
    void finishesAtTheSecondSignatureAndNotBefore() {
        propose(BUREAU);
        assertThat(matter().state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(tracked().messages()).isEmpty();
        assertThat(tracked().timeline())
                .extracting(TrackedMatter.Milestone::step)
                .doesNotContain(Step.PROPOSE_REFUSAL);
        clock.set("2026-02-13", "10:00");
        refusals.sign(leader, receipt.matter(), version());
        assertThat(matter().state()).isEqualTo(MatterState.FINISHED);
        assertThat(matter().closing().result()).isEqualTo(Result.REFUSED);
        assertThat(matter().closing().handlingDays()).isEqualTo(1);
        assertThat(events.stream(MatterEvent.class))
                .filteredOn(told -> told.kind() == Kind.FINISHED)
                .singleElement()
                .satisfies(told -> assertThat(told.facts()).containsEntry("result", "REFUSED"));
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theResidentReadsBasisEffortsAnswerAndHowLongToAppeal() {
        propose(BUREAU);
        assertThat(refusals.signed(tracked())).isEmpty();
        refusals.sign(leader, receipt.matter(), version());
        assertThat(tracked().messages()).extracting(Message::text).containsExactly("不能办理 𠮷");
        SignedRefusal signed = refusals.signed(tracked()).orElseThrow();
        assertThat(signed.basis().nameZh()).contains("居民身份证法");
        assertThat(signed.citation()).isEqualTo("第十一条");
        assertThat(signed.tried()).isEqualTo("联系了户籍地");
        assertThat(signed.route().code()).isEqualTo("RECONSIDERATION");
        assertThat(signed.until()).isEqualTo("2026-04-13");
    }

    @Test
    void oneAccountNeverReachesItWhateverItsRoles() {
        assertThat(refusalOf(() -> propose(HALL))).isEqualTo("refusal-same-unit");
        assertThat(
                        refusalOf(() ->
                                handling.finish(
                                        clerk, receipt.matter(), version(), Result.REFUSED, "不行")))
                .isEqualTo("second-signature");
        propose(BUREAU);
        assertThat(refusalOf(() -> refusals.sign(clerk, receipt.matter(), version())))
                .isEqualTo("refusal-same-unit");
        assertThat(files.find(clerk, receipt.reference()).orElseThrow().allowed())
                .doesNotContain(Step.SIGN_REFUSAL);
        Person colleague = someone.at(HALL, Role.LEADER);
        assertThat(refusalOf(() -> refusals.sign(colleague, receipt.matter(), version())))
                .isEqualTo("refusal-same-unit");
        Person handlerAbove = someone.at(BUREAU, Role.HANDLER, Role.TRIAGE_OFFICER);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> refusals.sign(handlerAbove, receipt.matter(), version()));
        assertThat(matter().state()).isEqualTo(MatterState.ACCEPTED);
    }

    @Test
    void aWindowClerkDoesNotSignSecond() {
        propose(BUREAU);
        Person other = someone.at(HALL, Role.WINDOW_CLERK);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> refusals.sign(other, receipt.matter(), version()));
    }

    @Test
    void anotherUnitThatIsAskedReadsAndSignsAndDoesNothingElse() {
        Person neighbour = someone.at(NEIGHBOUR, Role.LEADER, Role.HANDLER);
        assertThat(files.find(neighbour, receipt.reference())).isEmpty();
        propose(NEIGHBOUR);
        MatterFile file = files.find(neighbour, receipt.reference()).orElseThrow();
        assertThat(file.allowed())
                .containsExactlyInAnyOrder(Step.SIGN_REFUSAL, Step.RETURN_REFUSAL);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> handling.reply(neighbour, receipt.matter(), version(), "越权"));
        assertThat(decisions(neighbour)).contains(receipt.reference());
        assertThat(decisions(clerk)).doesNotContain(receipt.reference());
        refusals.sign(neighbour, receipt.matter(), version());
        assertThat(matter().closing().result()).isEqualTo(Result.REFUSED);
        assertThat(files.find(neighbour, receipt.reference())).isEmpty();
    }

    @Test
    void whoDoesNotSignSendsItBackWithAReason() {
        propose(BUREAU);
        refusals.giveBack(leader, receipt.matter(), version(), "再找民政核一次");
        assertThat(matter().state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(refusalOf(() -> refusals.sign(leader, receipt.matter(), version())))
                .isEqualTo("refusal-none");
        assertThat(refusals.of(file()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(Outcome.RETURNED);
                    assertThat(line.reason()).isEqualTo("再找民政核一次");
                });
        assertThat(events.stream(MatterEvent.class).map(MatterEvent::kind))
                .contains(Kind.SIGNATURE_ASKED, Kind.SIGNATURE_REFUSED);
        propose(BUREAU);
        refusals.sign(leader, receipt.matter(), version());
        assertThat(refusals.of(file()))
                .extracting(RefusalLine::outcome)
                .containsExactly(Outcome.SIGNED, Outcome.RETURNED);
    }

    @Test
    void aHandOverOrAnotherResultDropsIt() {
        propose(BUREAU);
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.PARTLY, "办成一部分");
        assertThat(refusals.of(file()))
                .extracting(RefusalLine::outcome)
                .containsExactly(Outcome.DROPPED);
        resident.reopen(receipt.code().grouped(), "没有办好");
        propose(BUREAU);
        triage.handOver(clerk, receipt.matter(), version(), NEIGHBOUR, "由那边办");
        Matter after = files.find(leaderAbove(), receipt.reference()).orElseThrow().matter();
        assertThat(after.refusing().isProposed()).isFalse();
    }

    @Test
    void aReopenedRefusalTellsItsGroundsNoMore() {
        propose(BUREAU);
        refusals.sign(leader, receipt.matter(), version());
        resident.reopen(receipt.code().grouped(), "不服");
        assertThat(refusals.signed(tracked())).isEmpty();
    }

    @Test
    void wantsAListedBasisAndRoute() {
        for (RefusalForm form :
                List.of(
                        new RefusalForm("NONE", "x", "x", "x", "RECONSIDERATION", BUREAU),
                        new RefusalForm("ID_CARD", "x", "x", "x", "NONE", BUREAU),
                        new RefusalForm("ID_CARD", "x", "x", "x", "REVIEW", "NOWHERE"))) {
            assertThatExceptionOfType(TextRefused.class)
                    .isThrownBy(() -> refusals.propose(clerk, receipt.matter(), version(), form));
        }
    }

    private void propose(String signer) {
        refusals.propose(
                clerk,
                receipt.matter(),
                version(),
                new RefusalForm("ID_CARD", "第十一条", "联系了户籍地", "不能办理 𠮷", "RECONSIDERATION", signer));
    }

    private List<String> decisions(Person person) {
        return worklist.page(person, WorklistFilter.OPEN.in(View.DECISIONS), 0, 200).stream()
                .map(WorklistRow::reference)
                .toList();
    }

    private Person leaderAbove() {
        return someone.at("BUR-330100", Role.LEADER);
    }

    private TrackedMatter tracked() {
        return tracking.find(receipt.code().grouped()).orElseThrow();
    }

    private static String refusalOf(ThrowingCallable step) {
        String[] key = new String[1];
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> key[0] = refused.key());
        return key[0];
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private Matter matter() {
        return file().matter();
    }

    private int version() {
        return Objects.requireNonNull(matter().version());
    }
}
