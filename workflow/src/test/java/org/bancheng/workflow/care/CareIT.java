package org.bancheng.workflow.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeSums;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.LegLine;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
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

/** 暖心办 beside a matter of 12 February 2026. */
@WorkflowIT
class CareIT {

    private static final Instant VISIT = Instant.parse("2026-02-14T02:00:00Z");

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired Deeds deeds;
    @Autowired CareDesk desk;
    @Autowired CareTracking resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired ModeSums modes;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Receipt receipt;

    @BeforeEach
    void aMatterInHand() {
        clock.set("2026-02-12", "10:00");
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("UPDATE care_offer SET watch_at = NULL").update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        receipt = accepted();
    }

    @Test
    void whatIsOfferedIsDoneOnlyWhenTheResidentWantsItAndIsWrittenDown() {
        offer(receipt);
        assertRefused("care-there", () -> offer(receipt));
        assertThat(leg(receipt).closedAt()).isNull();
        assertRefused("care-state", () -> serve(VISIT, "x"));
        clock.set("2026-02-13", "09:00");
        resident.answer(code(receipt), sheet(receipt).id(), true);
        assertRefused(
                "care-state", () -> resident.answer(code(receipt), sheet(receipt).id(), false));
        assertThatExceptionOfType(TextRefused.class).isThrownBy(() -> serve(VISIT, "还没去"));
        clock.set("2026-02-14", "12:00");
        assertThatExceptionOfType(TextRefused.class).isThrownBy(() -> serve(VISIT, " "));
        serve(VISIT, "上门采集照片 𠮷<b>");
        assertThat(sheet(receipt).state()).isEqualTo(CareState.SERVED);
        assertThat(sheet(receipt).visit()).isEqualTo("上门采集照片 𠮷<b>");
        assertThat(sheet(receipt).servedBy()).isEqualTo(clerk.name());
        assertThat(leg(receipt).closedAt()).isNotNull();
        CareSheet theirs = resident.find(tracked(receipt)).getFirst();
        assertThat(theirs.servedBy()).isNull();
        assertThat(proof.verify().firstFault()).isEmpty();
        assertThat(fact("served").count()).isPositive();
    }

    @Test
    void aClerkWritesDownWhatWasSaidOnTheTelephoneAndWhen() {
        offer(receipt);
        long id = sheet(receipt).id();
        Instant said = clock.instant().plus(Duration.ofMinutes(20));
        ThrowingCallable early =
                () -> desk.record(clerk, id(), version(receipt), id, true, AnswerWay.PHONE, said);
        assertThatExceptionOfType(TextRefused.class).isThrownBy(early);
        clock.set("2026-02-12", "11:00");
        ThrowingCallable asResident =
                () -> desk.record(clerk, id(), version(receipt), id, true, AnswerWay.CODE, said);
        assertThatExceptionOfType(TextRefused.class).isThrownBy(asResident);
        desk.record(clerk, id(), version(receipt), id, false, AnswerWay.PHONE, said);
        assertThat(sheet(receipt).state()).isEqualTo(CareState.DECLINED);
        assertThat(sheet(receipt).answeredAt()).isEqualTo(said);
        assertThat(sheet(receipt).recordedBy()).isEqualTo(clerk.name());
        assertThat(resident.find(tracked(receipt)).getFirst().recordedBy()).isNull();
        assertThat(leg(receipt).closedAt()).isNotNull();
        offer(receipt); // something else may be offered then
    }

    @Test
    void withoutAnAnswerTheOfferEndsByItselfAndOnlyOnce() {
        offer(receipt);
        assertThat(sheet(receipt).answerBy()).isEqualTo("2026-02-26");
        clock.set("2026-02-26", "23:59");
        watch.sweep();
        assertThat(sheet(receipt).state()).isEqualTo(CareState.OFFERED);
        clock.set("2026-02-27", "00:01");
        watch.sweep();
        int version = version(receipt);
        watch.sweep();
        assertThat(version(receipt)).isEqualTo(version);
        assertThat(sheet(receipt).state()).isEqualTo(CareState.EXPIRED);
        assertThat(leg(receipt).closedAt()).isNotNull();
        assertRefused(
                "care-state", () -> resident.answer(code(receipt), sheet(receipt).id(), true));
    }

    @Test
    void thePromiseAndTheClockAreTheSameWithCareAndWithout() {
        Receipt plain = accepted();
        offer(receipt);
        for (String day : List.of("2026-02-13", "2026-02-24", "2026-02-25")) {
            clock.set(day, "11:00");
            watch.sweep();
            if (day.equals("2026-02-13")) {
                resident.answer(code(receipt), sheet(receipt).id(), true);
            }
            TrackedMatter with = tracked(receipt);
            TrackedMatter without = tracked(plain);
            assertThat(with.promised()).isEqualTo(without.promised());
            assertThat(with.holding()).isEqualTo(without.holding());
            assertThat(with.route()).isEqualTo(without.route());
            assertThat(watchAt(receipt)).isEqualTo(watchAt(plain));
        }
        finish(receipt);
        finish(plain);
        assertThat(tracked(receipt).holding()).isEqualTo(tracked(plain).holding());
        serve(clock.instant(), "办结后上门送证"); // what was wanted may follow the finish
        assertThat(sheet(receipt).state()).isEqualTo(CareState.SERVED);
    }

    @Test
    void anUnansweredOfferEndsWithTheMatterAndNothingNewIsOfferedThen() {
        offer(receipt);
        finish(receipt);
        assertThat(sheet(receipt).state()).isEqualTo(CareState.ENDED);
        assertRefused("state.FINISHED", () -> offer(receipt));
    }

    @Test
    void whatSuitsTheResidentsAnswersComesFirst() {
        assertThat(desk.catalogue(file(receipt)))
                .hasSize(5)
                .first()
                .satisfies(service -> assertThat(service.code()).isEqualTo("HOME_VISIT"));
        Receipt enterprise = intake.file(petition(Signal.ENTERPRISE), token());
        assertThat(desk.catalogue(file(enterprise)).getFirst().code()).isEqualTo("PROJECT_OFFICER");
    }

    @Test
    void nothingIsOfferedForYesterdayNorByAStrangerNorAnsweredForAnotherMatter() {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() ->
                        desk.offer(
                                clerk,
                                id(),
                                version(receipt),
                                new CareForm("PROXY", clock.instant(), "大厅", "x")));
        Person stranger = someone.at(NEIGHBOUR, Role.WINDOW_CLERK);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() ->
                        desk.offer(
                                stranger,
                                id(),
                                version(receipt),
                                new CareForm("PROXY", VISIT, "大厅", "x")));
        offer(receipt);
        Receipt other = accepted();
        assertRefused("care-state", () -> resident.answer(code(other), sheet(receipt).id(), true));
    }

    private Receipt accepted() {
        Receipt filed = intake.file(petition(Signal.CROSS_REGION, Signal.VULNERABLE), token());
        Plan plan = new Plan(List.of(HandlingMode.IMMEDIATE));
        triage.accept(clerk, filed.matter(), version(filed), new Decision(plan, "先办主事"));
        return filed;
    }

    private void offer(Receipt to) {
        Instant visit = clock.instant().plus(Duration.ofHours(40));
        CareForm form = new CareForm("HOME_VISIT", visit, "文三路 90 号 𠮷", "带好旧证即可 <b>");
        desk.offer(clerk, to.matter(), version(to), form);
    }

    private void serve(Instant when, String words) {
        desk.serve(clerk, id(), version(receipt), sheet(receipt).id(), when, words);
    }

    private void finish(Receipt one) {
        deeds.onRecord(clerk, one.matter());
        handling.finish(clerk, one.matter(), version(one), Result.ACHIEVED, "已办好");
    }

    private LegLine leg(Receipt one) {
        return file(one).legs().stream()
                .filter(line -> line.mode() == HandlingMode.CARE)
                .toList()
                .getLast();
    }

    private String watchAt(Receipt one) {
        return jdbc.sql("SELECT watch_at FROM matter WHERE id = ?")
                .param(one.matter().value())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    private ModeFact fact(String word) {
        return modes
                .of(FigureQuery.at(LocalDate.parse("2026-03-20")), "BUR-330000")
                .get(HandlingMode.CARE.ordinal())
                .facts()
                .stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private CareSheet sheet(Receipt one) {
        return desk.find(file(one)).getFirst();
    }

    private TrackedMatter tracked(Receipt one) {
        return tracking.find(code(one)).orElseThrow();
    }

    private static String code(Receipt one) {
        return one.code().grouped();
    }

    private MatterFile file(Receipt one) {
        return files.find(clerk, one.reference()).orElseThrow();
    }

    private MatterId id() {
        return receipt.matter();
    }

    private int version(Receipt one) {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(one.matter().value())
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
