package org.bancheng.workflow.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.escalation.EscalationSheet.Kind;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.MattersBehind;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeSums;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 提级办: filed on 12 February 2026, the festival lies before the next working days. */
@WorkflowIT
@RecordApplicationEvents
class EscalationIT {

    private static final String CITY = "BUR-330100";
    private static final String REASON = "超出窗口权限 𠮷<b>";

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Deeds deeds;
    @Autowired Refusals refusals;
    @Autowired EscalationDesk desk;
    @Autowired Leaders leaders;
    @Autowired Escalations escalations;
    @Autowired Recusals recusals;
    @Autowired RestrictedReading reading;
    @Autowired EscalationTracking stories;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired MattersBehind behind;
    @Autowired ModeSums modes;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person leader;
    Person colleague;
    Receipt receipt;

    @BeforeEach
    void leadersStandReady() {
        clock.set("2026-02-12", "10:00");
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("UPDATE escalation SET watch_at = NULL").update();
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE id IN (SELECT staff FROM staff_role)")
                .update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
        colleague = someone.at(BUREAU, Role.LEADER);
        someone.at(CITY, Role.LEADER);
    }

    @Test
    void theResponsibleLeaderTakesItOnInstructsAndDecidesBeforeAnybodyFinishes() {
        raised(null, colleague.id());
        assertThat(sheet(leader).leader()).isEqualTo(colleague.name());
        assertThat(sheet(leader).reason()).isEqualTo(REASON);
        assertThat(sheet(leader).raisedBy()).isEqualTo(clerk.name());
        assertThat(sheet(leader).acceptBy()).isEqualTo("2026-02-13");
        assertThat(files.find(clerk, receipt.reference())).isPresent(); // the first unit reads on
        everyWayAroundIsShut(leader);
        assertRefused("not-responsible", () -> desk.accept(leader, id(), version()));
        assertRefused(
                "escalation-not-accepted", () -> desk.decide(colleague, id(), version(), "早"));
        desk.accept(colleague, id(), version());
        assertRefused("escalation-accepted", () -> desk.accept(colleague, id(), version()));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.instruct(colleague, id(), version(), " "));
        desk.instruct(colleague, id(), version(), "当面听取意见 𠮷<b>");
        everyWayAroundIsShut(leader);
        desk.decide(colleague, id(), version(), "按政策办理");
        assertThat(sheet(leader).state()).isEqualTo(EscalationState.DECIDED);
        assertThat(sheet(leader).words())
                .extracting(EscalationSheet.Word::kind, EscalationSheet.Word::words)
                .containsExactly(
                        tuple(Kind.INSTRUCTION, "当面听取意见 𠮷<b>"), tuple(Kind.DECISION, "按政策办理"));
        assertThat(matter().route()).isEqualTo(HandlingMode.IMMEDIATE);
        deeds.onRecord(leader, id());
        handling.finish(leader, id(), version(), Result.ACHIEVED, "已办好");
        assertThat(kinds())
                .contains(
                        MatterEvent.Kind.ESCALATED,
                        MatterEvent.Kind.ESCALATION_ACCEPTED,
                        MatterEvent.Kind.ESCALATION_INSTRUCTED,
                        MatterEvent.Kind.ESCALATION_DECIDED);
        assertThat(proof.verify().firstFault()).isEmpty();
        String kept =
                jdbc.sql("SELECT GROUP_CONCAT(facts) FROM journal WHERE matter_id = ?")
                        .param(id().value())
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain("听取", "超出", "按政策");
    }

    private void everyWayAroundIsShut(Person by) {
        Plan other = new Plan(List.of(HandlingMode.IMMEDIATE));
        RefusalForm refusal = new RefusalForm("ID_CARD", "x", "x", "x", "REVIEW", CITY);
        List<ThrowingCallable> ways =
                List.of(
                        () -> handling.finish(by, id(), version(), Result.ACHIEVED, "x"),
                        () -> refusals.propose(by, id(), version(), refusal),
                        () -> triage.handOver(by, id(), version(), HALL, "x"),
                        () -> triage.chooseMode(by, id(), version(), new Decision(other, "x")));
        ways.forEach(way -> assertRefused("escalation-undecided", way));
    }

    @Test
    void aPlannedRiseIsNotDoneByStayingWhereItIs() {
        receipt = intake.file(petition(Signal.POLICY_LIMIT), token());
        Plan plan = new Plan(List.of(HandlingMode.ESCALATION, HandlingMode.IMMEDIATE));
        triage.accept(clerk, id(), version(), new Decision(plan, "须上级定"));
        assertRefused(
                "escalation-not-raised",
                () -> handling.finish(clerk, id(), version(), Result.ACHIEVED, "x"));
        assertRefused(
                "escalation-not-raised", () -> handling.completeLeg(clerk, id(), version(), "x"));
        Plan other = new Plan(List.of(HandlingMode.IMMEDIATE));
        triage.chooseMode(clerk, id(), version(), new Decision(other, "查明后窗口可办"));
        deeds.onRecord(clerk, id());
        handling.finish(clerk, id(), version(), Result.ACHIEVED, "已办好");
    }

    @Test
    void anotherLeaderOfTheUnitMayTakeOverButNobodyElse() {
        raised(null, null);
        assertThat(sheet(leader).leader()).isEqualTo(leader.name()); // the usual one
        Person city = someone.at(CITY, Role.LEADER);
        assertRefused(
                "leader-unknown", () -> desk.name(colleague, id(), version(), city.id(), "x"));
        assertRefused("leader-same", () -> desk.name(colleague, id(), version(), leader.id(), "x"));
        desk.accept(leader, id(), version());
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.name(colleague, id(), version(), colleague.id(), ""));
        desk.name(colleague, id(), version(), colleague.id(), "周局外出学习");
        assertThat(sheet(leader).state()).isEqualTo(EscalationState.WAITING);
        assertRefused("not-responsible", () -> desk.accept(leader, id(), version()));
        desk.accept(colleague, id(), version());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.name(clerkAt(BUREAU), id(), version(), leader.id(), "x"));
    }

    @Test
    void nobodyWhoseUnitTheMatterIsAboutAnswersForIt() {
        receipt = intake.file(petition(HALL, BUREAU), token()); // goes to the city at once
        Person city = someone.at(CITY, Role.LEADER, Role.TRIAGE_OFFICER);
        Matter matter = files.find(city, receipt.reference()).orElseThrow().matter();
        assertThat(leaders.of(BUREAU, matter))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.unitCode()).isEqualTo(CITY));
        triage.accept(city, id(), version(), null);
        assertRefused(
                "leader-unknown",
                () -> triage.escalate(city, id(), version(), REASON, leader.id()));
        assertThat(files.find(leader, receipt.reference())).isEmpty();
    }

    @Test
    void whoDoesNotTakeItOnInTimeIsToldAgainOnceAndSoIsTheLevelAbove() {
        raised(null, null);
        clock.set("2026-02-13", "23:59");
        watch.sweep();
        assertThat(kinds()).doesNotContain(MatterEvent.Kind.ESCALATION_LATE);
        clock.set("2026-02-14", "00:01");
        watch.sweep();
        watch.sweep();
        assertThat(
                        events.stream(MatterEvent.class)
                                .filter(event -> event.kind() == MatterEvent.Kind.ESCALATION_LATE)
                                .filter(event -> event.matter().equals(id())))
                .extracting(MatterEvent::unitCode, event -> event.facts().get("leader"))
                .containsExactlyInAnyOrder(
                        tuple(BUREAU, Long.toString(leader.id())), tuple(CITY, null));
        assertThat(sheet(leader).late()).isTrue();
        clock.set("2026-02-14", "10:00");
        desk.accept(leader, id(), version());
        assertThat(fact("acceptedLate").count()).isGreaterThanOrEqualTo(1);
        clock.set("2026-02-24", "10:00");
        watch.sweep();
        assertThat(kinds()).filteredOn(MatterEvent.Kind.ESCALATION_LATE::equals).hasSize(2);
    }

    @Test
    void anOverdueMatterRisesByItselfAndSaysSoWhileItsPromiseStaysPassed() {
        receipt = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(clerk, id(), version(), new Decision(matter().plan(), null));
        LocalDate promise = Objects.requireNonNull(matter().promised().current());
        clock.set(promise.plusDays(1).toString(), "00:01");
        watch.sweep();
        assertThat(sheet(leader).isByItself()).isTrue();
        assertThat(sheet(leader).leader()).isEqualTo(leader.name());
        assertThat(matter().promised().current()).isEqualTo(promise);
        assertThat(matter().route()).isEqualTo(HandlingMode.ESCALATION);
        assertThat(stories())
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.byItself()).isTrue();
                    assertThat(story.reason()).isNull();
                    assertThat(story.acceptedAt()).isNull();
                });
        watch.sweep();
        assertThat(kinds()).filteredOn(MatterEvent.Kind.ESCALATED::equals).hasSize(1);
        assertThat(fact("byItself").count()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void withoutAnyLeaderUpwardsNobodyIsWaitedFor() {
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE id <> ?").param(clerk.id()).update();
        raised(null, null);
        Person handler = someone.at(BUREAU, Role.HANDLER);
        assertThat(sheet(handler).leader()).isNull();
        handling.finish(handler, id(), version(), Result.ACHIEVED, "已办好");
    }

    @Test
    void theResidentReadsWhereItRoseWhyAndWhenALeaderTookItOnAndNoName() {
        raised(null, null);
        desk.accept(leader, id(), version());
        assertThat(stories())
                .singleElement()
                .satisfies(story -> {
                    assertThat(story.reason()).isEqualTo(REASON);
                    assertThat(story.acceptedAt()).isEqualTo(clock.instant());
                    assertThat(story.toString()).doesNotContain(leader.name(), clerk.name());
                });
        assertThat(tracking.find(receipt.code().grouped()).orElseThrow().timeline())
                .extracting(milestone -> milestone.step().name())
                .doesNotContain("LEAD");
    }

    @Test
    void aRestrictedMatterIsThereForItsReadersAloneInEveryQuery() {
        raised(null, null);
        Person sameUnit = clerkAt(BUREAU);
        Person neighbour = someone.at("BUR-330105", Role.LEADER);
        Person above = someone.at(CITY, Role.LEADER);
        Person supervisor = someone.at(BUREAU, Role.SUPERVISOR);
        assertRefused("not-responsible", () -> reading.restrict(colleague, id(), version(), "x"));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> reading.restrict(leader, id(), version(), ""));
        assertThat(files.find(sameUnit, receipt.reference())).isPresent();
        int counted = behindCount(above);
        reading.restrict(leader, id(), version(), "涉及隐私");
        List<Person> outside = List.of(clerk, sameUnit, colleague, neighbour, above, supervisor);
        outside.forEach(this::seesNothing);
        assertThat(files.find(leader, receipt.reference())).isPresent();
        assertThat(behindCount(above)).isEqualTo(counted - 1);
        assertThat(modes.of(FigureQuery.at(LocalDate.parse("2026-02-12")), CITY))
                .anySatisfy(line -> assertThat(line.running()).isPositive());
        assertRefused(
                "reader-unknown", () -> reading.add(leader, id(), version(), neighbour.id(), "请看"));
        reading.add(leader, id(), version(), sameUnit.id(), "由她承办");
        assertThat(files.find(sameUnit, receipt.reference())).isPresent();
        assertThat(rows(sameUnit, View.OPEN)).contains(receipt.reference());
        handling.note(sameUnit, id(), version(), "开始办");
        reading.remove(leader, id(), version(), sameUnit.id(), "换人");
        seesNothing(sameUnit);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> handling.note(sameUnit, id(), version(), "x"));
        reading.lift(leader, id(), version(), "不再涉密");
        assertThat(files.find(clerk, receipt.reference())).isPresent();
        assertThat(sheet(leader).words())
                .extracting(EscalationSheet.Word::kind)
                .containsExactly(
                        Kind.RESTRICTED, Kind.READER_ADDED, Kind.READER_REMOVED, Kind.LIFTED);
    }

    @Test
    void aRestrictedMatterWhoseLeaderLeftOrIsKeptOutGoesToTheNextByItself() {
        raised(Signal.SENSITIVE, null);
        desk.accept(leader, id(), version());
        watch.sweep();
        assertThat(sheet(leader).leader()).isEqualTo(leader.name());
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE id = ?").param(leader.id()).update();
        watch.sweep();
        watch.sweep();
        assertThat(files.find(leader, receipt.reference())).isEmpty();
        assertThat(sheet(colleague).leader()).isEqualTo(colleague.name());
        assertThat(sheet(colleague).state()).isEqualTo(EscalationState.WAITING);
        assertThat(kinds()).filteredOn(MatterEvent.Kind.ESCALATED::equals).hasSize(2);

        Person above = someone.at(CITY, Role.LEADER);
        clerkAt(BUREAU);
        recusals.recuse(colleague, id(), version(), colleague.id(), "亲属");
        watch.sweep();
        assertThat(files.find(colleague, receipt.reference())).isEmpty();
        Escalation now = escalations.findLast(id().value()).orElseThrow();
        assertThat(leaders.find(Objects.requireNonNull(now.leaderId)).orElseThrow().unitCode())
                .isEqualTo(CITY); // nobody is left in the bureau
        assertThat(above.unitCode()).isEqualTo(CITY);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void whatWasFiledAsSensitiveIsRestrictedAsItRisesAndStaffAreToldOnlyAsReaders() {
        raised(Signal.SENSITIVE, null);
        seesNothing(clerk);
        seesNothing(colleague);
        assertThat(
                        events.stream(MatterEvent.class)
                                .filter(event -> event.matter().equals(id()))
                                .filter(event -> event.kind() == MatterEvent.Kind.HANDED_OVER))
                .allSatisfy(event -> assertThat(event.facts()).containsKey("restricted"));
        desk.name(leader, id(), version(), colleague.id(), "回避");
        seesNothing(leader);
        assertThat(files.find(colleague, receipt.reference())).isPresent();
    }

    @Test
    void anImportedMatterIsNeverEscalated() {
        int before = escalations();
        raised(null, null);
        jdbc.sql("UPDATE matter SET historical = TRUE WHERE id = ?").param(id().value()).update();
        assertRefused("historical", () -> desk.accept(leader, id(), version()));
        assertRefused("historical", () -> triage.escalate(leader, id(), version(), REASON));
        assertThat(escalations()).isEqualTo(before + 1);
    }

    private int escalations() {
        return jdbc.sql("SELECT COUNT(*) FROM escalation").query(Integer.class).single();
    }

    private void seesNothing(Person person) {
        assertThat(files.find(person, receipt.reference())).as(person.toString()).isEmpty();
        for (View view : View.values()) {
            assertThat(rows(person, view))
                    .as(person + " " + view)
                    .doesNotContain(receipt.reference());
            assertThat(worklist.count(person, searching(view))).isZero();
        }
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> handling.note(person, id(), version(), "x"));
    }

    private WorklistFilter searching(View view) {
        return new WorklistFilter(
                receipt.reference(), view, null, null, null, null, WorklistFilter.Sort.DUE);
    }

    private List<String> rows(Person person, View view) {
        return worklist.page(person, WorklistFilter.OPEN.in(view), 0, 200).stream()
                .map(WorklistRow::reference)
                .toList();
    }

    private int behindCount(Person person) {
        return behind.count(person, FigureQuery.at(LocalDate.parse("2026-02-12")), Slice.NOT_DUE);
    }

    private ModeFact fact(String word) {
        return modes
                .of(FigureQuery.at(LocalDate.parse("2026-03-20")), CITY)
                .get(HandlingMode.ESCALATION.ordinal())
                .facts()
                .stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private void raised(@Nullable Signal signal, @Nullable Long responsible) {
        receipt = intake.file(signal == null ? petition(Signal.REPEAT) : petition(signal), token());
        triage.accept(clerk, id(), version(), null);
        triage.escalate(clerk, id(), version(), REASON, responsible);
    }

    private Person clerkAt(String unit) {
        return someone.at(unit, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    private List<EscalationStory> stories() {
        return stories.of(tracking.find(receipt.code().grouped()).orElseThrow());
    }

    private EscalationSheet sheet(Person reader) {
        return desk.find(reader, file()).orElseThrow();
    }

    private MatterFile file() {
        return Stream.of(clerk, leader, colleague)
                .flatMap(person -> files.find(person, receipt.reference()).stream())
                .findFirst()
                .orElseThrow();
    }

    private Matter matter() {
        return file().matter();
    }

    private MatterId id() {
        return receipt.matter();
    }

    private int version() {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(id().value())
                .query(Integer.class)
                .single();
    }

    private List<MatterEvent.Kind> kinds() {
        return events.stream(MatterEvent.class)
                .filter(event -> event.matter().equals(id()))
                .map(MatterEvent::kind)
                .toList();
    }

    private static void assertRefused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
