package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.Tally;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 跟踪办: whether the problem stayed away, and what becomes of one that came back. */
@WorkflowIT
@RecordApplicationEvents
@Import(CalendarReissueIT.Deaths.class) // a database apart, shared with that test
class FollowUpIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired DeadlineWatch watch;
    @Autowired RecheckWatch rechecks;
    @Autowired FollowUp followUp;
    @Autowired Supervision supervision;
    @Autowired Figures figures;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;

    @BeforeEach
    void nothingIsLeftOver() {
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("DELETE FROM recheck").update();
        clock.set("2025-03-03", "10:00"); // a Monday
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void asksAfterSevenThirtyAndNinetyDaysInWorkingHoursAndOnceEach() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        assertThat(sweptAt("2025-03-10", "08:29")).isZero();
        assertThat(sweptAt("2025-03-10", "08:30")).isEqualTo(1);
        assertThat(sweptAt("2025-03-10", "08:30")).isZero();
        assertThat(sweptAt("2025-04-02", "08:30")).isEqualTo(1);
        assertThat(sweptAt("2025-06-01", "12:00")).as("a Sunday, the festival follows").isZero();
        assertThat(sweptAt("2025-06-03", "08:30")).isEqualTo(1);
        assertThat(tokens(receipt)).hasSize(3).doesNotHaveDuplicates();
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM recheck WHERE state = 'ASKED'")
                                .query(Integer.class)
                                .single())
                .as("an older question goes with the next")
                .isEqualTo(1);
    }

    @Test
    void asksOnlyTheLastQuestionAfterALongStandstill() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        assertThat(sweptAt("2025-04-10", "10:00")).isEqualTo(1);
        assertThat(tokens(receipt)).hasSize(1);
        assertThat(Objects.requireNonNull(seen(receipt).recheck()).days()).isEqualTo(30);
    }

    @Test
    void asksNothingAboutAMatterThatIsNotTracked() {
        finished(Signal.QUICK_FIX);
        assertThat(sweptAt("2025-06-10", "10:00")).isZero();
    }

    @Test
    void theLinkChangesNothingWhenOpenedAndAnswersOnce() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        sweptAt("2025-03-10", "08:30");
        String link = tokens(receipt).getFirst();
        int before = matter(receipt).journalSeq();
        for (int i = 0; i < 3; i++) {
            assertThat(followUp.find(link).orElseThrow().asked()).isTrue();
        }
        assertThat(matter(receipt).journalSeq()).isEqualTo(before);

        assertThat(followUp.answer(link, true).orElseThrow().state()).isEqualTo(Recheck.State.HELD);
        assertThat(followUp.answer(link, false).orElseThrow().state())
                .as("a second press, the other button")
                .isEqualTo(Recheck.State.HELD);
        assertThat(matter(receipt).state()).isEqualTo(MatterState.FINISHED);
        assertThat(matter(receipt).journalSeq()).isEqualTo(before + 1);
        assertThat(followUp.find("x".repeat(32))).isEmpty();
        byte[] stored =
                jdbc.sql("SELECT token_hash FROM recheck WHERE state = 'HELD'")
                        .query(byte[].class)
                        .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(link);
    }

    @Test
    void aLinkExpiresAndWithItTheQuestionOnTheFollowUpPage() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        sweptAt("2025-03-10", "08:30");
        String link = tokens(receipt).getFirst();
        assertThat(seen(receipt).recheck()).isNotNull();
        clock.set("2025-03-31", "08:30");
        assertThat(followUp.find(link).orElseThrow().asked()).isFalse();
        followUp.answer(link, false);
        assertThat(matter(receipt).state()).isEqualTo(MatterState.FINISHED);
        assertThat(seen(receipt).recheck()).isNull();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> followUp.answerWithReceipt(receipt.code().grouped(), false));
    }

    @Test
    void whatCameBackReopensOnTheFirstClockEvenWhenSettled() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        clock.set("2025-04-02", "08:30");
        watch.sweep();
        assertThat(matter(receipt).state()).isEqualTo(MatterState.SETTLED);
        rechecks.sweep();
        followUp.answerWithReceipt(receipt.code().grouped(), false);

        Matter back = matter(receipt);
        assertThat(back.state()).isEqualTo(MatterState.REOPENED);
        assertThat(back.promised()).isEqualTo(receipt.promised());
        assertThat(back.closing().finishedOn()).isNull();
        assertThat(sweptAt("2025-06-10", "10:00")).as("nothing more is asked").isZero();
        assertThat(proof.verify().firstFault()).isEmpty();
        watch.sweep();
        assertThat(
                        events.stream(MatterEvent.class)
                                .filter(event -> event.matter().equals(receipt.matter()))
                                .map(MatterEvent::kind))
                .as("the promise has passed: it rises, and nobody had to notice")
                .containsSubsequence(Kind.REOPENED, Kind.OVERDUE);
    }

    @Test
    void whatCameBackIsAskedAboutAgainAfterItsNextFinish() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        clock.set("2025-04-02", "08:30");
        rechecks.sweep();
        followUp.answerWithReceipt(receipt.code().grouped(), false);
        clock.set("2025-04-03", "10:00");
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(receipt), Result.ACHIEVED, "好了");
        clock.set("2025-04-11", "10:00");
        assertThat(rechecks.sweep()).isEqualTo(1);
        followUp.answerWithReceipt(receipt.code().grouped(), true);
        assertThat(matter(receipt).state()).isEqualTo(MatterState.FINISHED);
    }

    @Test
    void theSupervisorAsksByTelephoneWhomNobodyReached() {
        Receipt receipt = finished(Signal.CROSS_REGION);
        sweptAt("2025-03-10", "08:30");
        clock.set("2025-03-14", "10:00");
        Person supervisor = someone.at(BUREAU, Role.SUPERVISOR);
        Person elsewhere = someone.at(NEIGHBOUR, Role.SUPERVISOR);
        assertThat(supervision.unanswered(elsewhere)).isEmpty();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> supervision.unanswered(clerk));
        List<UnansweredRecheck> open = supervision.unanswered(supervisor);
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().workingDays()).isEqualTo(4);
        assertThat(open.getFirst().late()).isTrue();
        Person both = someone.at(HALL, Role.SUPERVISOR, Role.HANDLER);
        handling.note(both, receipt.matter(), version(receipt), "只是备注");

        supervision.answer(supervisor, open.getFirst().id(), true);
        assertThat(supervision.unanswered(supervisor)).isEmpty();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> supervision.answer(supervisor, open.getFirst().id(), false));
        assertThat(matter(receipt).state()).isEqualTo(MatterState.FINISHED);
    }

    @Test
    void nobodySupervisesWhatTheyHandled() {
        Person judge = someone.at(HALL, Role.TRIAGE_OFFICER, Role.HANDLER, Role.SUPERVISOR);
        clerk = judge;
        finished(Signal.CROSS_REGION);
        sweptAt("2025-03-10", "08:30");
        long check = supervision.unanswered(judge).getFirst().id();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> supervision.answer(judge, check, true))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("own-matter"));
    }

    @Test
    void ofAHundredMattersTwentyThatCameBackLowerBothRates() {
        clock.set("2025-03-17", "10:00");
        List<Receipt> receipts = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> receipts.add(finished(Signal.CROSS_REGION)));
        LocalDate promise = Objects.requireNonNull(receipts.getFirst().promised().current());
        assertThat(sweptAt("2025-03-24", "08:30")).isEqualTo(100);
        Map<MatterId, String> links =
                events.stream(MatterEvent.class)
                        .filter(event -> event.kind() == Kind.RECHECK)
                        .collect(
                                Collectors.toMap(
                                        MatterEvent::matter, event -> event.facts().get("check")));
        assertThat(rate(Figure.ON_TIME_RATE, "2025-03-27", promise)).isEqualTo("100.00");
        for (int i = 0; i < 100; i++) {
            followUp.answer(links.get(receipts.get(i).matter()), i >= 20);
        }
        clock.set("2025-04-25", "09:00");
        assertThat(rate(Figure.HELD_RATE, "2025-04-25", promise)).isEqualTo("80.00");
        assertThat(rate(Figure.ON_TIME_RATE, "2025-04-25", promise)).isEqualTo("80.00");
    }

    private String rate(Figure figure, String asOf, LocalDate promise) {
        figures.invalidate();
        Tally tally =
                figures.of(FigureQuery.at(LocalDate.parse(asOf)).in(promise, promise).under(HALL))
                        .all();
        return String.valueOf(figure.value(tally));
    }

    private Receipt finished(Signal signal) {
        Receipt receipt = intake.file(petition(signal), token());
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(matter(receipt).plan(), null));
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(receipt), Result.ACHIEVED, "好了");
        return receipt;
    }

    private int sweptAt(String date, String time) {
        clock.set(date, time);
        return rechecks.sweep();
    }

    private List<String> tokens(Receipt receipt) {
        return events.stream(MatterEvent.class)
                .filter(event -> event.kind() == Kind.RECHECK)
                .filter(event -> event.matter().equals(receipt.matter()))
                .map(event -> String.valueOf(event.facts().get("check")))
                .toList();
    }

    private TrackedMatter seen(Receipt receipt) {
        return tracking.find(receipt.code().grouped()).orElseThrow();
    }

    private Matter matter(Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow().matter();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(matter(receipt).version());
    }
}
