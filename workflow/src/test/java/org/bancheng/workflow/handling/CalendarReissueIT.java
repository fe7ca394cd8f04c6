package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.CalendarDesk;
import org.bancheng.workflow.deadlines.CalendarDraft;
import org.bancheng.workflow.deadlines.CalendarFixture;
import org.bancheng.workflow.deadlines.CalendarRefused;
import org.bancheng.workflow.deadlines.CalendarYear;
import org.bancheng.workflow.deadlines.DayKind;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.SpecialDay;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a published or corrected calendar year does to the dates that were told. */
@WorkflowIT
@RecordApplicationEvents
@Import(CalendarReissueIT.Deaths.class)
class CalendarReissueIT {

    private static final Duration UNTIL_IT_BEGINS = Duration.ofSeconds(10);
    private static final Duration UNTIL_THE_SECOND_LOOK = Duration.ofMinutes(11);

    @Autowired CalendarDesk desk;
    @Autowired CalendarReissue reissue;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired Policies policies;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;
    @Autowired Deaths deaths;

    Person clerk;

    /** A node that dies in the middle of a batch. */
    @TestConfiguration
    static class Deaths {
        final AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);

        @EventListener
        void tell(MatterEvent event) {
            if (event.kind() == MatterEvent.Kind.PROMISE_REISSUED && until.decrementAndGet() == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    @BeforeEach
    void nothingIsLeftOver() {
        deaths.until.set(Integer.MAX_VALUE);
        jdbc.sql("UPDATE matter SET open = FALSE, state = 'WITHDRAWN'").update();
        jdbc.sql("UPDATE calendar_reissue SET next_at = NULL").update();
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void theReplayOfTheSpringFestivalOf2020() {
        aPolicyOfThatTime();
        clock.set("2019-11-21", "09:00");
        publish(CalendarFixture.year2020AsAnnounced(), "国办发明电〔2019〕16号");
        settle();
        clock.set("2020-01-22", "10:00");
        Receipt receipt = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        assertThat(receipt.promised().limitDays()).isEqualTo(5);
        assertThat(receipt.promised().current()).isEqualTo("2020-02-04");

        clock.set("2020-01-27", "08:00");
        publish(CalendarFixture.year2020AsExtended(), "国办发明电〔2020〕1号");
        settle();

        TrackedMatter seen = tracking.find(receipt.code().grouped()).orElseThrow();
        assertThat(seen.promised().first()).isEqualTo("2020-02-04");
        assertThat(seen.promised().current()).isEqualTo("2020-02-06");
        assertThat(seen.promises())
                .extracting(line -> line.promisedOn().toString(), PromiseLine::cause)
                .containsExactly(tuple("2020-02-04", "FILED"), tuple("2020-02-06", "CALENDAR"));
        assertThat(seen.promises().getLast().reason()).isEqualTo("国办发明电〔2020〕1号");
        assertThat(told(receipt)).hasSize(1);
        assertThat(told(receipt).getFirst().facts()).containsEntry("was", "2020-02-04");
        assertThat(dueAt(receipt)).isEqualTo(Instant.parse("2020-02-06T16:00:00Z"));
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void aProvisionalDateBecomesFinalOrMovesAndEachResidentIsToldOnce() {
        clock.set("2026-12-30", "10:00");
        Receipt moves = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        Receipt stays = intake.file(petition(Signal.CROSS_REGION), token());
        Receipt within = intake.file(petition(Signal.QUICK_FIX), token());
        assertThat(moves.promised().provisional()).isTrue();
        assertThat(moves.promised().current()).isEqualTo("2027-01-06");
        assertThat(within.promised().provisional()).isFalse();

        publish(
                year(
                        2027,
                        new SpecialDay(day("2027-01-01"), DayKind.HOLIDAY, "元旦"),
                        new SpecialDay(day("2027-01-07"), DayKind.HOLIDAY, "临时放假"),
                        new SpecialDay(day("2027-01-09"), DayKind.MAKE_UP, "临时放假")),
                "国办发明电〔2026〕9号");
        settle();

        assertThat(matter(moves).promised().current()).isEqualTo("2027-01-08");
        assertThat(matter(moves).promised().provisional()).isFalse();
        assertThat(matter(stays).promised().current()).isEqualTo("2027-01-11");
        assertThat(matter(stays).promised().provisional()).isFalse();
        assertThat(matter(within).promised().current()).isEqualTo("2026-12-31");
        assertThat(told(moves)).hasSize(1);
        assertThat(told(stays)).hasSize(1);
        assertThat(told(within)).isEmpty();
    }

    @Test
    void noPromiseMovesEarlierAndNoneThatPassedMoves() {
        clock.set("2028-03-01", "10:00"); // a Wednesday
        Receipt passed = intake.file(petition(Signal.QUICK_FIX), token());
        clock.set("2028-03-02", "10:00");
        Receipt shorter = intake.file(petition(Signal.CROSS_REGION), token());
        LocalDate before = matter(shorter).promised().current();
        clock.set("2028-03-03", "10:00");

        publish(
                year(
                        2028,
                        new SpecialDay(day("2028-03-02"), DayKind.HOLIDAY, "甲"),
                        new SpecialDay(day("2028-05-01"), DayKind.HOLIDAY, "乙"),
                        new SpecialDay(day("2028-03-04"), DayKind.MAKE_UP, "乙")),
                "通知");
        settle();

        assertThat(matter(passed).promised().current()).isEqualTo("2028-03-02");
        assertThat(told(passed)).isEmpty();
        assertThat(matter(shorter).promised().current()).isEqualTo(before);
        assertThat(told(shorter)).hasSize(1); // it was provisional
    }

    @Test
    void aPauseIsCountedAnewByTheNewCalendar() {
        clock.set("2029-03-05", "10:00"); // a Monday
        Receipt receipt = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        triage.accept(clerk, receipt.matter(), version(receipt), advised(receipt));
        handling.ask(clerk, receipt.matter(), version(receipt), PauseReason.RESIDENT, "请补材料");
        clock.set("2029-03-08", "10:00"); // three working days as they look now
        resident.say(receipt.code().grouped(), "补好了");
        assertThat(matter(receipt).promised().current()).isEqualTo("2029-03-15");

        publish(
                year(
                        2029,
                        new SpecialDay(day("2029-03-07"), DayKind.HOLIDAY, "甲"),
                        new SpecialDay(day("2029-03-12"), DayKind.HOLIDAY, "甲")),
                "通知");
        settle();
        // five days of handling and two paused ones, without the 7th and the 12th
        assertThat(matter(receipt).promised().current()).isEqualTo("2029-03-16");
    }

    @Test
    void aNodeThatDiesInTheMiddleRepeatsNothingAndLosesNothing() {
        clock.set("2030-12-30", "10:00");
        List<Receipt> filed =
                IntStream.range(0, CalendarReissue.BATCH + 30)
                        .mapToObj(
                                i -> intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token()))
                        .toList();
        publish(year(2031, new SpecialDay(day("2031-01-01"), DayKind.HOLIDAY, "元旦")), "通知");
        clock.pass(UNTIL_IT_BEGINS);
        deaths.until.set(CalendarReissue.BATCH + 7);
        assertThatIllegalStateException().isThrownBy(() -> reissue.sweep());
        assertThat(issued()).as("a whole batch, and nothing of the second").isEqualTo(100);

        assertThat(reissue.sweep()).isEqualTo(30);
        assertThat(reissue.sweep()).isZero();
        clock.pass(UNTIL_THE_SECOND_LOOK);
        assertThat(reissue.sweep()).isZero();
        assertThat(issued()).isEqualTo(filed.size());
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(DISTINCT matter_id) FROM promise WHERE cause = 'CALENDAR' AND promised_on ="
                                                + " '2031-01-07'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(filed.size());
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theSecondStepNeedsTheCodeOfWhatWasShown() {
        byte[] file =
                CalendarFixture.file(
                        year(2034, new SpecialDay(day("2034-01-02"), DayKind.HOLIDAY, "元旦")));
        CalendarDraft shown = desk.draft(file);
        byte[] other =
                CalendarFixture.file(
                        year(2034, new SpecialDay(day("2034-01-03"), DayKind.HOLIDAY, "元旦")));
        assertRefused(other, shown.code());
        desk.publish(file, shown.code(), "通知");
        assertThat(desk.draft(file).changes()).as("a second time changes nothing").isEmpty();
        assertRefused(file, shown.code());
    }

    private void assertRefused(byte[] file, String code) {
        assertThatExceptionOfType(CalendarRefused.class)
                .isThrownBy(() -> desk.publish(file, code, "通知"));
    }

    private void publish(CalendarYear year, String notice) {
        byte[] file = CalendarFixture.file(year);
        CalendarDraft draft = desk.draft(file);
        assertThat(draft.problems()).isEmpty();
        desk.publish(file, draft.code(), notice);
    }

    private void settle() {
        assertThat(reissue.sweep()).as("not before every node has seen it").isZero();
        clock.pass(UNTIL_IT_BEGINS);
        reissue.sweep();
        clock.pass(UNTIL_THE_SECOND_LOOK);
        assertThat(reissue.sweep()).isZero();
    }

    private void aPolicyOfThatTime() {
        jdbc.sql(
                        "INSERT INTO policy_version (version, valid_from, note) VALUES (0, '2019-01-01', '')")
                .update();
        jdbc.sql(
                        "INSERT INTO policy_value (version, name, value) SELECT 0, name, value FROM policy_value WHERE"
                                + " version = 1")
                .update();
        policies.invalidate();
    }

    private List<MatterEvent> told(Receipt receipt) {
        return events.stream(MatterEvent.class)
                .filter(event -> event.kind() == MatterEvent.Kind.PROMISE_REISSUED)
                .filter(event -> event.matter().equals(receipt.matter()))
                .toList();
    }

    private int issued() {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM journal j JOIN matter m ON m.id = j.matter_id WHERE j.step = 'REISSUE' AND"
                                + " m.filed_on = '2030-12-30'")
                .query(Integer.class)
                .single();
    }

    private Instant dueAt(Receipt receipt) {
        return Objects.requireNonNull(matter(receipt).promised().dueAt());
    }

    private Matter matter(Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow().matter();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(matter(receipt).version());
    }

    private Decision advised(Receipt receipt) {
        return new Decision(matter(receipt).plan(), null);
    }

    private static CalendarYear year(int year, SpecialDay... days) {
        return CalendarYear.of(year, 1, List.of(days));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
