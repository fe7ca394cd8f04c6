package org.bancheng.workflow.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.STORY;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 会商办: filed on 12 February 2026, promised for the 28th. */
@WorkflowIT
@RecordApplicationEvents
class ConsultationIT {

    private static final String BEYOND = "HALL-330109";
    private static final LocalDate SOON = LocalDate.parse("2026-02-24");

    @Autowired PetitionIntake intake;
    @Autowired PetitionDesk petitions;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Refusals refusals;
    @Autowired ConsultationDesk desk;
    @Autowired PartyDesk parties;
    @Autowired MeetingCalendar calendar;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person neighbour;
    Receipt receipt;

    @BeforeEach
    void theRouteIsOpen() {
        clock.set("2026-02-12", "10:00");
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("UPDATE consultation SET watch_at = NULL").update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        neighbour = someone.at(NEIGHBOUR, Role.HANDLER);
        take(null, HandlingMode.CONSULTATION);
    }

    @Test
    void theLeadLeavesTheRouteOnlyWhenEveryPartyAnsweredOrWasOverruled() {
        invite(
                Guest.unit(NEIGHBOUR, SOON),
                Guest.unit(BEYOND, SOON),
                Guest.outside("市市场监管局", SOON));
        everyWayOutIsShut();
        parties.answer(neighbour, receipt.reference(), Opinion.CONDITIONS, "须补车辆档案 𠮷<b>");
        everyWayOutIsShut();
        desk.overrule(clerk, id(), version(), party(BEYOND), "已由本单位核实");
        everyWayOutIsShut();
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.overrule(clerk, id(), version(), party(null), " "));
        desk.overrule(clerk, id(), version(), party(null), "逾期未复");
        assertThat(line(NEIGHBOUR).words()).isEqualTo("须补车辆档案 𠮷<b>");
        assertThat(line(NEIGHBOUR).answeredBy()).isEqualTo(neighbour.name());
        assertThat(line(BEYOND).reason()).isEqualTo("已由本单位核实");
        handling.finish(clerk, id(), version(), Result.ACHIEVED, "各方同意，已办好");
        assertThat(sheet().open()).isFalse();
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    private void everyWayOutIsShut() {
        Plan other = new Plan(List.of(HandlingMode.IMMEDIATE));
        RefusalForm refusal = new RefusalForm("ID_CARD", "x", "x", "x", "REVIEW", BUREAU);
        List<ThrowingCallable> ways =
                List.of(
                        () -> handling.finish(clerk, id(), version(), Result.ACHIEVED, "x"),
                        () -> handling.completeLeg(clerk, id(), version(), "x"),
                        () -> refusals.propose(clerk, id(), version(), refusal),
                        () -> triage.escalate(clerk, id(), version(), "x"),
                        () -> triage.chooseMode(clerk, id(), version(), new Decision(other, "x")));
        ways.forEach(way -> assertRefused("parties-silent", way));
    }

    @Test
    void whomTheMatterIsAboutCanNeverBeAPartyNorAnybodyBelow() {
        take(NEIGHBOUR, HandlingMode.CONSULTATION);
        assertRefused("party-concerned", () -> invite(Guest.unit(NEIGHBOUR, SOON)));
        take("BUR-330105", HandlingMode.CONSULTATION);
        assertRefused("party-concerned", () -> invite(Guest.unit(NEIGHBOUR, SOON)));
        String name =
                jdbc.sql("SELECT name FROM unit WHERE code = 'BUR-330105'")
                        .query(String.class)
                        .single();
        assertRefused("party-concerned", () -> invite(Guest.outside(" " + name + " ", SOON)));
        assertRefused("party-lead", () -> invite(Guest.unit(HALL, SOON)));
        assertThat(desk.find(file())).isEmpty();
    }

    @Test
    void aPartyIsAskedOnceAndUntilADayThatCanBe() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        assertRefused("party-twice", () -> invite(Guest.unit(NEIGHBOUR, SOON)));
        for (String day : List.of("2026-02-11", "2026-03-01")) {
            assertThatExceptionOfType(TextRefused.class)
                    .isThrownBy(() -> invite(Guest.unit(BEYOND, LocalDate.parse(day))))
                    .satisfies(refused -> assertThat(refused.key()).isEqualTo("party.date"));
        }
        assertThatExceptionOfType(TextRefused.class).isThrownBy(() -> invite());
        assertThat(desk.terms(file()).usual()).isEqualTo("2026-02-24");
        assertThat(desk.terms(file()).latest()).isEqualTo("2026-02-28");
        take(null, HandlingMode.IMMEDIATE);
        assertRefused("not-consultation", () -> invite(Guest.unit(NEIGHBOUR, SOON)));
    }

    @Test
    void aPartySeesThatOneMatterAndOnlyWhileItIsInvited() {
        assertThat(parties.find(neighbour, receipt.reference())).isEmpty();
        String other = intake.file(petition(), token()).reference();
        invite(Guest.unit(NEIGHBOUR, SOON));
        PartyFile file = parties.find(neighbour, receipt.reference()).orElseThrow();
        assertThat(file.sheet().question()).isEqualTo("能否由贵单位核实？");
        assertThat(petitions.story(file)).contains(STORY);
        assertThat(parties.invited(neighbour))
                .extracting(InvitedRow::reference)
                .contains(receipt.reference())
                .doesNotContain(other);
        assertThat(parties.find(neighbour, other)).isEmpty();
        assertThat(files.find(neighbour, receipt.reference())).as("nothing else").isEmpty();
        for (WorklistFilter.View view : WorklistFilter.View.values()) {
            assertThat(worklist.page(neighbour, WorklistFilter.OPEN.in(view), 0, 200))
                    .extracting(WorklistRow::reference)
                    .doesNotContain(receipt.reference());
        }
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> handling.note(neighbour, id(), version(), "x"));

        desk.overrule(clerk, id(), version(), party(NEIGHBOUR), "不再等");
        assertThat(parties.find(neighbour, receipt.reference())).isEmpty();
        assertThat(parties.invited(neighbour))
                .extracting(InvitedRow::reference)
                .doesNotContain(receipt.reference());
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(
                        () -> parties.answer(neighbour, receipt.reference(), Opinion.AGREE, "x"));
    }

    @Test
    void nobodyElseIsInvitedWithThem() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        for (Person stranger :
                List.of(
                        someone.at(BEYOND, Role.values()),
                        someone.at("BUR-330105", Role.LEADER),
                        someone.at(
                                NEIGHBOUR,
                                Role.ADMINISTRATOR,
                                Role.TIP_OFFICER,
                                Role.OUTREACH_MANAGER))) {
            assertThat(parties.find(stranger, receipt.reference())).isEmpty();
            assertThat(parties.invited(stranger))
                    .extracting(InvitedRow::reference)
                    .doesNotContain(receipt.reference());
            assertThatExceptionOfType(NoSuchMatter.class)
                    .isThrownBy(() ->
                            parties.answer(stranger, receipt.reference(), Opinion.AGREE, "x"));
        }
        int version = version();
        List<ThrowingCallable> ofTheLead =
                List.of(
                        () ->
                                desk.invite(
                                        neighbour,
                                        id(),
                                        version,
                                        "x",
                                        List.of(Guest.unit(BEYOND, SOON))),
                        () -> desk.overrule(neighbour, id(), version, 1, "x"),
                        () -> desk.renewLink(neighbour, id(), version, 1),
                        () -> desk.record(neighbour, id(), version, "x", List.of()),
                        () -> desk.done(neighbour, id(), version, 1),
                        () -> desk.meet(neighbour, id(), version, Instant.MAX, Instant.MAX, "x"));
        ofTheLead.forEach(step -> assertThatExceptionOfType(NoSuchMatter.class).isThrownBy(step));
        Person supervisor = someone.at(HALL, Role.SUPERVISOR);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.overrule(supervisor, id(), version, 1, "x"));
    }

    @Test
    void aUnitThatComesBelowTheOneConcernedLosesSightOfIt() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        jdbc.sql("UPDATE matter SET subject_unit_code = 'BUR-330105' WHERE id = ?")
                .param(id().value())
                .update();
        assertThat(parties.find(neighbour, receipt.reference())).isEmpty();
        assertThat(parties.invited(neighbour))
                .extracting(InvitedRow::reference)
                .doesNotContain(receipt.reference());
    }

    @Test
    void somebodyOutsideAnswersOnceByALinkOfWhichOnlyTheHashIsKept() {
        String link = invite(Guest.outside("市市场监管局", SOON)).get("市市场监管局");
        assertThat(link).hasSize(43);
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM consultation_party WHERE"
                                                + " HEX(token_hash) LIKE CONCAT('%', ?, '%')")
                                .param(link)
                                .query(Integer.class)
                                .single())
                .isZero();
        for (int looks = 0; looks < 3; looks++) {
            PartyFile file = parties.findByLink(link).orElseThrow();
            assertThat(file.sheet().reference()).isEqualTo(receipt.reference());
            assertThat(file.own().state()).isEqualTo(PartyState.ASKED);
        }
        assertThat(parties.findByLink("wrong")).isEmpty();
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> parties.answerByLink(link, "王科长", null, "同意"));
        String renewed = desk.renewLink(clerk, id(), version(), party(null));
        assertThat(parties.findByLink(link)).as("the old one opens nothing").isEmpty();
        parties.answerByLink(renewed, "王科长", Opinion.AGREE, "可以撤销登记");
        assertThat(line(null).answeredBy()).isEqualTo("王科长");
        assertThat(parties.findByLink(renewed)).isEmpty();
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> parties.answerByLink(renewed, "王科长", Opinion.NOT_OURS, "再来"));
        assertThat(kinds()).contains(MatterEvent.Kind.OPINION_GIVEN);
    }

    @Test
    void aLinkExpires() {
        String link = invite(Guest.outside("市市场监管局", LocalDate.parse("2026-02-28"))).get("市市场监管局");
        clock.set("2026-02-19", "23:59");
        assertThat(parties.findByLink(link)).isPresent();
        clock.set("2026-02-20", "00:00");
        assertThat(parties.findByLink(link)).isEmpty();
    }

    @Test
    void anAnswerIsFinal() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        parties.answer(neighbour, receipt.reference(), Opinion.AGREE, "同意");
        Person colleague = someone.at(NEIGHBOUR, Role.WINDOW_CLERK);
        assertRefused(
                "party-state",
                () -> parties.answer(colleague, receipt.reference(), Opinion.NOT_OURS, "不是"));
        assertRefused(
                "party-state", () -> desk.overrule(clerk, id(), version(), party(NEIGHBOUR), "x"));
        assertThat(line(NEIGHBOUR).opinion()).isEqualTo(Opinion.AGREE);
        assertThat(line(NEIGHBOUR).late()).isFalse();
    }

    @Test
    void silentPartiesAreCalledOnEachWorkingDay() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        clock.set("2026-02-24", "23:00");
        watch.sweep();
        assertThat(kinds()).doesNotContain(MatterEvent.Kind.PARTY_SILENT);
        clock.set("2026-02-25", "08:30");
        watch.sweep();
        watch.sweep();
        clock.set("2026-02-26", "08:30");
        watch.sweep();
        assertThat(kinds()).filteredOn(MatterEvent.Kind.PARTY_SILENT::equals).hasSize(2);
        assertThat(kinds()).filteredOn(MatterEvent.Kind.CONSULTATION_SILENT::equals).hasSize(2);
        MatterEvent call =
                events.stream(MatterEvent.class)
                        .filter(event -> event.kind() == MatterEvent.Kind.PARTY_SILENT)
                        .toList()
                        .getLast();
        assertThat(call.unitCode()).isEqualTo(NEIGHBOUR);
        assertThat(call.contact()).as("no resident is told").isNull();
        assertThat(line(NEIGHBOUR).late()).isTrue();
        parties.answer(neighbour, receipt.reference(), Opinion.AGREE, "同意");
        assertThat(line(NEIGHBOUR).late()).isTrue();
        clock.set("2026-02-27", "08:30");
        watch.sweep();
        assertThat(kinds()).filteredOn(MatterEvent.Kind.PARTY_SILENT::equals).hasSize(2);
    }

    @Test
    void aPassedPromiseRaisesItAllTheSameAndNobodyIsAskedAnyMore() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        jdbc.sql("UPDATE matter SET watch_at = due_at WHERE id = ?").param(id().value()).update();
        clock.set("2026-03-01", "00:00");
        watch.sweep();
        assertThat(parties.find(neighbour, receipt.reference())).isEmpty();
        Person leader = someone.at("BUR-330106", Role.LEADER);
        MatterFile raised = files.find(leader, receipt.reference()).orElseThrow();
        assertThat(raised.matter().route()).isEqualTo(HandlingMode.ESCALATION);
        assertThat(desk.find(raised).orElseThrow().open()).isFalse();
        assertThat(raised.matter().promised().current()).isEqualTo("2026-02-28");
    }

    @Test
    void theMeetingHasPlaceTimeAndACalendarFileAndMinutesBindUnits() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        assertThat(sheet().meetBy()).isEqualTo("2026-02-14");
        assertThat(calendar.of(sheet(), "会商")).isEmpty();
        Instant from = Instant.parse("2026-02-14T01:30:00Z");
        Instant until = Instant.parse("2026-02-14T02:30:00Z");
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.meet(clerk, id(), version(), until, from, "三楼"));
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() ->
                        desk.meet(
                                clerk,
                                id(),
                                version(),
                                Instant.parse("2026-02-11T01:00:00Z"),
                                until,
                                "三楼"));
        desk.meet(clerk, id(), version(), from, until, "三楼会议室 𠮷");
        String file = calendar.of(sheet(), "会商 " + receipt.reference()).orElseThrow();
        assertThat(file)
                .contains("DTSTART:20260214T013000Z", "DTEND:20260214T023000Z", "三楼会议室 𠮷")
                .doesNotContain("违章");
        assertThat(kinds()).contains(MatterEvent.Kind.CONSULTED, MatterEvent.Kind.MEETING_SET);
        desk.record(
                clerk,
                id(),
                version(),
                "一致同意先核实档案",
                List.of(new TaskLine(0, "拱墅大厅", "核实档案", SOON, null)));
        TaskLine task = sheet().tasks().getFirst();
        assertThat(task.what()).isEqualTo("核实档案");
        desk.done(clerk, id(), version(), task.id());
        assertThat(sheet().tasks().getFirst().doneOn()).isEqualTo("2026-02-12");
        assertRefused("task-state", () -> desk.done(clerk, id(), version(), task.id()));
        assertThat(parties.find(neighbour, receipt.reference()).orElseThrow().sheet().minutes())
                .isEqualTo("一致同意先核实档案");
    }

    @Test
    void theResidentReadsNothingOfIt() {
        invite(Guest.unit(NEIGHBOUR, SOON));
        parties.answer(neighbour, receipt.reference(), Opinion.NOT_OURS, "不归我们管");
        var seen = tracking.find(receipt.code().grouped()).orElseThrow();
        assertThat(seen.timeline())
                .extracting(m -> m.step())
                .doesNotContain(Step.CONSULT, Step.OPINE);
        assertThat(seen.messages()).isEmpty();
    }

    private Map<String, String> invite(Guest... guests) {
        return desk.invite(clerk, id(), version(), "能否由贵单位核实？", List.of(guests));
    }

    private void take(@org.jspecify.annotations.Nullable String about, HandlingMode route) {
        receipt = intake.file(petition(HALL, about, Signal.CROSS_REGION), token());
        triage.accept(clerk, id(), version(), new Decision(new Plan(List.of(route)), "按实际情况"));
    }

    private ConsultationSheet sheet() {
        return desk.find(file()).orElseThrow();
    }

    private ConsultationSheet.PartyLine line(@org.jspecify.annotations.Nullable String unit) {
        return sheet().parties().stream()
                .filter(line -> Objects.equals(line.unitCode(), unit))
                .findFirst()
                .orElseThrow();
    }

    private long party(@org.jspecify.annotations.Nullable String unit) {
        return line(unit).id();
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private MatterId id() {
        return receipt.matter();
    }

    private int version() {
        return Objects.requireNonNull(file().matter().version());
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
