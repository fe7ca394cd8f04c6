package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.ExtensionLine.Outcome;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
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

/** 延期 (design 5): one, before the due date, by another person, with a reason the resident reads. */
@WorkflowIT
@RecordApplicationEvents
class ExtensionIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Extensions extensions;
    @Autowired MatterFiles files;
    @Autowired Tracking tracking;
    @Autowired Worklist worklist;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person leader;
    Receipt receipt;

    @BeforeEach
    void aMatterPromisedInSevenWorkingDaysIsAccepted() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
        receipt = intake.file(petition(Signal.CROSS_REGION), token());
        triage.accept(clerk, receipt.matter(), version(), null);
    }

    @Test
    void movesThePromiseByTheWorkingDaysAndKeepsTheFirst() {
        assertThat(matter().promised().current()).isEqualTo("2026-02-28");
        ask(3, "外地窗口还没有回函 𠮷");
        assertThat(extensions.foreseen(matter(), 3)).isEqualTo("2026-03-04");
        extensions.grant(leader, receipt.matter(), version());
        assertThat(matter().promised().current()).isEqualTo("2026-03-04");
        assertThat(matter().promised().first()).isEqualTo("2026-02-28");
        assertThat(file().promises())
                .extracting(PromiseLine::cause, PromiseLine::reason)
                .last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("EXTENDED", "外地窗口还没有回函 𠮷"));
        assertThat(extensions.of(file()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.outcome()).isEqualTo(Outcome.GRANTED);
                    assertThat(line.decidedBy()).isEqualTo(leader.name());
                });
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theResidentIsToldOnceItIsGrantedAndReadsTheReasonAndNothingBefore() {
        String code = receipt.code().grouped();
        ask(2, "等鉴定");
        assertThat(kinds()).contains(Kind.EXTENSION_ASKED).doesNotContain(Kind.PROMISE_CHANGED);
        assertThat(steps(tracking.find(code).orElseThrow())).doesNotContain(Step.ASK_EXTENSION);
        extensions.grant(leader, receipt.matter(), version());
        TrackedMatter seen = tracking.find(code).orElseThrow();
        assertThat(steps(seen)).contains(Step.GRANT_EXTENSION);
        assertThat(seen.promises().getLast().reason()).isEqualTo("等鉴定");
        assertThat(events.stream(MatterEvent.class))
                .filteredOn(told -> told.kind() == Kind.PROMISE_CHANGED)
                .singleElement()
                .satisfies(told -> assertThat(told.facts()).containsEntry("reason", "等鉴定"));
    }

    @Test
    void aSecondOneIsRefusedForEver() {
        ask(1, "等鉴定");
        assertThat(refusalOf(() -> ask(1, "再等"))).isEqualTo("extension-asked");
        extensions.grant(leader, receipt.matter(), version());
        assertThat(refusalOf(() -> ask(1, "再等"))).isEqualTo("extension-used");
        assertThat(file().allowed()).doesNotContain(Step.ASK_EXTENSION);
    }

    @Test
    void isAtMostAsLongAsTheFirstLimit() {
        assertThat(refusalOf(() -> ask(8, "太长"))).isEqualTo("extension-days");
        assertThat(refusalOf(() -> ask(0, "没有"))).isEqualTo("extension-days");
        ask(7, "正好");
        assertThat(matter().extension().asked()).isEqualTo(7);
    }

    @Test
    void canBeAskedForAndGrantedOnTheDueDateButNotAfter() {
        clock.set("2026-02-28", "23:00");
        ask(1, "最后一天");
        clock.set("2026-03-01", "00:01");
        assertThat(refusalOf(() -> extensions.grant(leader, receipt.matter(), version())))
                .isEqualTo("extension-late");
    }

    @Test
    void isNotAskedForAfterTheDueDate() {
        clock.set("2026-03-02", "09:00");
        assertThat(refusalOf(() -> ask(1, "晚了"))).isEqualTo("extension-late");
    }

    @Test
    void lapsesAtTheDueDateWhenNobodyDecided() {
        ask(2, "等鉴定");
        clock.set("2026-03-02", "09:00");
        watch.sweep();
        assertThat(matter(leader).extension().isAsked()).isFalse();
        assertThat(extensions.of(file(leader)))
                .extracting(ExtensionLine::outcome)
                .containsExactly(Outcome.LAPSED);
        assertThat(matter(leader).promised().current()).isEqualTo("2026-02-28");
        assertThat(refusalOf(() -> extensions.grant(leader, receipt.matter(), version(leader))))
                .isEqualTo("extension-none");
    }

    @Test
    void aDeclinedOneLeavesThePromiseAndMayBeAskedForAgain() {
        ask(2, "等鉴定");
        extensions.decline(leader, receipt.matter(), version(), "先催办");
        assertThat(matter().promised().current()).isEqualTo("2026-02-28");
        assertThat(kinds()).contains(Kind.EXTENSION_DECLINED);
        ask(1, "催过了");
        assertThat(extensions.of(file()))
                .extracting(ExtensionLine::outcome)
                .containsExactly(null, Outcome.DECLINED);
    }

    @Test
    void nobodyGrantsTheOwnRequestAndNobodyButALeaderGrants() {
        Person both = someone.at(HALL, Role.HANDLER, Role.LEADER);
        extensions.ask(both, receipt.matter(), version(), 1, "自己批");
        assertThat(refusalOf(() -> extensions.grant(both, receipt.matter(), version())))
                .isEqualTo("own-request");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> extensions.grant(clerk, receipt.matter(), version()));
    }

    @Test
    void theLeaderFindsWhatWaitsInTheWorklist() {
        WorklistFilter decisions = WorklistFilter.OPEN.in(View.DECISIONS);
        assertThat(references(decisions)).doesNotContain(receipt.reference());
        ask(1, "等鉴定");
        assertThat(references(decisions)).contains(receipt.reference());
        extensions.grant(leader, receipt.matter(), version());
        assertThat(references(decisions)).doesNotContain(receipt.reference());
    }

    @Test
    void aRequestEndsWithTheMatter() {
        ask(1, "等鉴定");
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "已办好");
        assertThat(matter().extension().isAsked()).isFalse();
        assertThat(extensions.of(file()))
                .extracting(ExtensionLine::outcome)
                .containsExactly(Outcome.LAPSED);
    }

    @Test
    void aPauseAddsToWhatWasGrantedMeanwhile() {
        ask(1, "等鉴定");
        handling.ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, "请补照片");
        extensions.grant(leader, receipt.matter(), version());
        assertThat(matter().state()).isEqualTo(MatterState.WAITING_FOR_RESIDENT);
        clock.set("2026-02-14", "10:00");
        watch.sweep();
        handling.resume(clerk, receipt.matter(), version());
        assertThat(matter().promised().current()).isEqualTo(LocalDate.parse("2026-03-04"));
    }

    private void ask(int days, String reason) {
        extensions.ask(clerk, receipt.matter(), version(), days, reason);
    }

    private List<String> references(WorklistFilter filter) {
        return worklist.page(leader, filter, 0, 200).stream().map(WorklistRow::reference).toList();
    }

    private List<Kind> kinds() {
        return events.stream(MatterEvent.class).map(MatterEvent::kind).toList();
    }

    private static List<Step> steps(TrackedMatter matter) {
        return matter.timeline().stream().map(TrackedMatter.Milestone::step).toList();
    }

    private static String refusalOf(ThrowingCallable step) {
        String[] key = new String[1];
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> key[0] = refused.key());
        return key[0];
    }

    private MatterFile file() {
        return file(clerk);
    }

    private MatterFile file(Person person) {
        return files.find(person, receipt.reference()).orElseThrow();
    }

    private Matter matter() {
        return file().matter();
    }

    private Matter matter(Person person) {
        return file(person).matter();
    }

    private int version() {
        return version(clerk);
    }

    private int version(Person person) {
        return Objects.requireNonNull(matter(person).version());
    }
}
