package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.figures.Tally;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 并案 (design 3 and 6): own receipt, own promise, the survivor's answer. */
@WorkflowIT
@RecordApplicationEvents
class MergingIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Refusals refusals;
    @Autowired Merging merging;
    @Autowired JdbcClient jdbc;
    @Autowired ResidentSteps resident;
    @Autowired MatterFiles files;
    @Autowired Tracking tracking;
    @Autowired DeadlineWatch watch;
    @Autowired Figures figures;
    @Autowired JournalProof proof;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;
    Receipt survivor;
    Receipt duplicate;

    @BeforeEach
    void theSameThingWasFiledTwice() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        survivor = intake.file(petition(Signal.CROSS_REGION), token());
        triage.accept(clerk, survivor.matter(), version(survivor), null);
        clock.set("2026-02-13", "10:00");
        duplicate = intake.file(petition(), token());
    }

    @Test
    void theMergedOneKeepsReceiptAndPromiseAndItsResidentSeesTheMerge() {
        merge();
        TrackedMatter seen = tracked(duplicate);
        assertThat(seen.state()).isEqualTo(MatterState.MERGED);
        assertThat(seen.promised()).isEqualTo(duplicate.promised());
        assertThat(seen.timeline())
                .extracting(TrackedMatter.Milestone::step)
                .containsExactly(Step.FILE, Step.MERGE);
        assertThat(told(Kind.MERGED)).isEqualTo(1);
        assertThat(tracked(survivor).timeline())
                .extracting(TrackedMatter.Milestone::step)
                .doesNotContain(Step.ABSORB);
    }

    @Test
    void itsResidentGetsTheSurvivorsAnswerEachTimeItIsFinished() {
        merge();
        finish(survivor);
        assertThat(told(Kind.FINISHED)).isEqualTo(2);
        TrackedMatter seen = tracked(duplicate);
        assertThat(seen.messages()).extracting(Message::text).containsExactly("都办好了");
        assertThat(seen.closing().result()).isEqualTo(Result.ACHIEVED);
        assertThat(seen.allowed()).doesNotContain(Step.RATE, Step.REOPEN);
        resident.reopen(survivor.code().grouped(), "还不行");
        assertThat(tracked(duplicate).closing().result()).isNull();
        assertThat(tracked(duplicate).messages()).isEmpty();
        finish(survivor);
        assertThat(told(Kind.FINISHED)).isEqualTo(4);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void aRefusalOfTheSurvivorIsToldWithItsGrounds() {
        merge();
        refusals.propose(
                clerk,
                survivor.matter(),
                version(survivor),
                new RefusalForm("ID_CARD", "第十一条", "试过", "不行", "REVIEW", BUREAU));
        refusals.sign(someone.at(BUREAU, Role.LEADER), survivor.matter(), version(survivor));
        assertThat(refusals.signed(tracked(duplicate)).orElseThrow().citation()).isEqualTo("第十一条");
    }

    @Test
    void figuresJudgeItByTheSurvivorsFinishAgainstItsOwnPromiseAndFiling() {
        merge();
        Tally before = tally("2026-03-20");
        clock.set("2026-02-25", "10:00");
        finish(survivor); // promised for the 28th; the duplicate was promised for the 14th
        Tally after = tally("2026-03-20");
        assertThat(after.count(Slice.ON_TIME) - before.count(Slice.ON_TIME)).isEqualTo(1);
        assertThat(after.count(Slice.LATE) - before.count(Slice.LATE)).isEqualTo(1);
        int own = Objects.requireNonNull(matter(duplicate).closing().handlingDays());
        int others = Objects.requireNonNull(matter(survivor).closing().handlingDays());
        assertThat(own).isEqualTo(others - 1);
        assertThat(after.workingDays() - before.workingDays()).isEqualTo(own + others);
    }

    @Test
    void nothingFallsDueOnItAnyMore() {
        merge();
        clock.set("2026-02-27", "10:00");
        watch.sweep();
        assertThat(matter(duplicate).state()).isEqualTo(MatterState.MERGED);
        assertThat(matter(duplicate).custody().unitCode()).isEqualTo(HALL);
    }

    @Test
    void aPauseEndsWithTheMerge() {
        triage.accept(clerk, duplicate.matter(), version(duplicate), null);
        handling.ask(clerk, duplicate.matter(), version(duplicate), PauseReason.RESIDENT, "请补照片");
        merge();
        assertThat(matter(duplicate).pausing().since()).isNull();
        assertThat(matter(duplicate).state()).isEqualTo(MatterState.MERGED);
    }

    @Test
    void whenTheSurvivorIsWithdrawnItGoesOnByItselfOnItsFirstClock() {
        merge();
        resident.withdraw(survivor.code().grouped());
        assertThat(matter(duplicate).state()).isEqualTo(MatterState.ACCEPTED);
        assertThat(matter(duplicate).mergedInto()).isNull();
        assertThat(matter(duplicate).promised().current())
                .isEqualTo(duplicate.promised().current());
        assertThat(told(Kind.SPLIT)).isEqualTo(1);
        clock.set("2026-02-25", "09:00");
        watch.sweep();
        assertThat(matter(duplicate).custody().unitCode()).as("it rose").isEqualTo(BUREAU);
    }

    @Test
    void mergesOnlyIntoWhatIsAcceptedOpenAndInSight() {
        Receipt third = intake.file(petition(), token());
        assertThat(refusalOf(() -> merge(third))).isEqualTo("state.FILED");
        finish(survivor);
        assertThat(refusalOf(this::merge)).isEqualTo("state.FINISHED");
        Receipt elsewhere = intake.file(petition(NEIGHBOUR, null), token());
        assertThatExceptionOfType(TextRefused.class).isThrownBy(() -> merge(elsewhere));
    }

    @Test
    void neverIntoItselfNorBothWaysNorToTheUnitItIsAbout() {
        assertThat(refusalOf(() -> merge(clerk, survivor, survivor))).isEqualTo("merge-self");
        Receipt third = intake.file(petition(), token());
        triage.accept(clerk, third.matter(), version(third), null);
        merge();
        assertThat(refusalOf(() -> merge(clerk, survivor, third))).isEqualTo("merge-survivor");
        Person above = someone.at(BUREAU, Role.TRIAGE_OFFICER, Role.LEADER);
        Receipt aboutTheHall = intake.file(petition(HALL, HALL), token());
        assertThat(refusalOf(() -> merge(above, aboutTheHall, third))).isEqualTo("unit-concerned");
    }

    @Test
    void offersWhatTheSameTelephoneNumberLeft() {
        // other tests leave the fixture's number too, and only ten are offered
        jdbc.sql("UPDATE petition SET phone_hash = UNHEX(SHA2(?, 256)) WHERE matter_id IN (?, ?)")
                .params(survivor.reference(), duplicate.matter().value(), survivor.matter().value())
                .update();
        assertThat(merging.alike(clerk, file(duplicate)))
                .extracting(MergedLine::reference)
                .contains(survivor.reference())
                .doesNotContain(duplicate.reference());
    }

    private void merge() {
        merge(survivor);
    }

    private void merge(Receipt into) {
        merge(clerk, duplicate, into);
    }

    private void merge(Person by, Receipt from, Receipt into) {
        MatterFile file = files.find(by, from.reference()).orElseThrow();
        merging.merge(
                by,
                from.matter(),
                Objects.requireNonNull(file.matter().version()),
                " " + into.reference().toLowerCase(Locale.ROOT));
    }

    private void finish(Receipt receipt) {
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(receipt), Result.ACHIEVED, "都办好了");
    }

    private long told(Kind kind) {
        return events.stream(MatterEvent.class).filter(event -> event.kind() == kind).count();
    }

    private Tally tally(String asOf) {
        figures.invalidate();
        return figures.of(FigureQuery.at(LocalDate.parse(asOf))).all();
    }

    private TrackedMatter tracked(Receipt receipt) {
        return tracking.find(receipt.code().grouped()).orElseThrow();
    }

    private static String refusalOf(ThrowingCallable step) {
        String[] key = new String[1];
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> key[0] = refused.key());
        return key[0];
    }

    private MatterFile file(Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private Matter matter(Receipt receipt) {
        return file(receipt).matter();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(matter(receipt).version());
    }
}
