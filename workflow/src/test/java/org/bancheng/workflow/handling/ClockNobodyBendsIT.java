package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.HoldingLine;
import org.bancheng.workflow.figures.HoldingSums;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.PauseProof;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.holding.Holder;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.PauseReason;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Policies, pauses, warnings and who had the ball: nothing that a person does bends them. */
@WorkflowIT
@RecordApplicationEvents
@Import(CalendarReissueIT.Deaths.class) // a database apart, shared with that test
class ClockNobodyBendsIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired DeadlineWatch watch;
    @Autowired HoldingSums sums;
    @Autowired Policies policies;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired SealedFiles sealed;
    @Autowired ApplicationEvents events;

    Person clerk;
    Person neighbour;

    @BeforeEach
    void nothingIsLeftOver() {
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        neighbour = someone.at(NEIGHBOUR, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void aRunningMatterKeepsThePolicyItStartedWith() {
        clock.set("2039-12-28", "10:00");
        Receipt before = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        aShorterPolicyFrom("2040-01-01");
        clock.set("2040-01-03", "10:00");
        Receipt after = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());

        assertThat(before.promised().limitDays()).isEqualTo(5);
        assertThat(after.promised().limitDays()).isEqualTo(2);
        clock.set("2040-01-04", "10:00");
        triage.accept(clerk, before.matter(), version(before), advised(before));
        triage.accept(clerk, after.matter(), version(after), advised(after));
        assertThat(file(before).legs())
                .filteredOn(leg -> leg.mode() == HandlingMode.COMMITMENT)
                .extracting(LegLine::dueOn)
                .containsExactly(before.promised().current());
        assertThat(file(before).timeLeft().pauseUntil()).isEqualTo("2040-01-18");
        assertThat(file(after).timeLeft().pauseUntil()).isEqualTo("2040-01-06");
        Plan longer = new Plan(List.of(HandlingMode.ESCALATION));
        triage.chooseMode(clerk, before.matter(), version(before), new Decision(longer, "须由上级定"));
        assertThat(matter(before).promised().current()).isEqualTo(before.promised().current());
    }

    @Test
    void aPauseMovesThePromiseByItsWorkingDaysAndNeverBeyondTheCapHoweverLateItIsNoticed() {
        Receipt receipt = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        triage.accept(clerk, receipt.matter(), version(receipt), advised(receipt));
        assertThat(refusedPause(receipt, deeds.proven(" "))).isEqualTo("pause.proof");
        assertThat(refusedPause(receipt, new PauseGrounds("杭司鉴〔2026〕12号", List.of())))
                .isEqualTo("pause.file");
        PauseGrounds proven = deeds.proven("杭司鉴〔2026〕12号");
        handling.ask(
                clerk, receipt.matter(), version(receipt), PauseReason.THIRD_PARTY, "等鉴定", proven);
        clock.set("2026-04-30", "09:00"); // no node swept for weeks
        watch.sweep();

        TrackedMatter seen = tracking.find(receipt.code().grouped()).orElseThrow();
        assertThat(seen.pausing().days()).isEqualTo(10);
        PauseLine pause = seen.pauses().getFirst();
        assertThat(seen.pauses())
                .containsExactly(
                        new PauseLine(
                                pause.seq(),
                                PauseReason.THIRD_PARTY,
                                LocalDate.parse("2026-02-12"),
                                LocalDate.parse("2026-03-04"),
                                10,
                                "杭司鉴〔2026〕12号",
                                1));
        assertThat(PauseProof.of(pause, sealed.of(above(receipt))))
                .extracting(AttachedFile::id)
                .isEqualTo(proven.files());
        assertThat(sealed.of(seen)).as("the resident is told, and gets no file").isEmpty();
        assertThat(sealed.open(seen, proven.files().getFirst())).isEmpty();
        // five and ten working days after 12 February
        assertThat(seen.promised().current()).isEqualTo("2026-03-11");
        assertThat(Objects.requireNonNull(seen.count()).days().getLast().nth()).isEqualTo(5);
        assertThat(seen.count().days())
                .filteredOn(PromiseCount.Line::proven)
                .hasSize(10)
                .allMatch(line -> line.pause() == PauseReason.THIRD_PARTY);
        Person above = someone.at(BUREAU, Role.HANDLER); // it has passed and risen meanwhile
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        handling.ask(
                                above,
                                receipt.matter(),
                                version(receipt),
                                PauseReason.RESIDENT,
                                "再等等"));
    }

    @Test
    void aPauseAfterThePromiseHasPassedMovesNothing() {
        Receipt receipt = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(clerk, receipt.matter(), version(receipt), advised(receipt));
        clock.set("2026-02-14", "10:00"); // promised for the 13th
        handling.ask(clerk, receipt.matter(), version(receipt), PauseReason.RESIDENT, "请补照片");
        clock.set("2026-02-26", "10:00");
        resident.say(receipt.code().grouped(), "补了");
        assertThat(matter(receipt).promised().current()).isEqualTo("2026-02-13");
        assertThat(matter(receipt).pausing().days()).isEqualTo(3);
    }

    @Test
    void warnsInWorkingHoursOnlyAcrossTheFestival() {
        // five working days: 13, 14, 24, 25, 26 February; half is over at 13:00 on the 24th
        Receipt receipt = intake.file(petition(Signal.MINOR_MATERIAL_MISSING), token());
        triage.accept(clerk, receipt.matter(), version(receipt), advised(receipt));
        for (String[] moment :
                new String[][] {
                    {"2026-02-14", "17:29"},
                    {"2026-02-15", "12:00"},
                    {"2026-02-20", "09:00"},
                    {"2026-02-24", "12:59"}
                }) {
            assertThat(warningsUntil(receipt, moment[0], moment[1])).isEmpty();
        }
        assertThat(warningsUntil(receipt, "2026-02-24", "13:00")).containsExactly("50");
        assertThat(warningsUntil(receipt, "2026-02-25", "17:29")).containsExactly("50");
        assertThat(warningsUntil(receipt, "2026-02-25", "17:30")).containsExactly("50", "80");
        assertThat(warningsUntil(receipt, "2026-02-26", "08:29")).containsExactly("50", "80");
        assertThat(warningsUntil(receipt, "2026-02-26", "08:30"))
                .containsExactly("50", "80", "DUE_TODAY");
        assertThat(warningsUntil(receipt, "2026-02-26", "23:59"))
                .containsExactly("50", "80", "DUE_TODAY");
        assertThat(warningsUntil(receipt, "2026-02-27", "00:00"))
                .containsExactly("50", "80", "DUE_TODAY", "OVERDUE");
    }

    @Test
    void everySecondOfAFinishedMatterIsSomebodysAndAUnitsSumIsOneQuery() {
        clock.set("2026-03-05", "10:00"); // a Thursday
        Receipt receipt = intake.file(petition(Signal.CROSS_REGION), token());
        triage.accept(clerk, receipt.matter(), version(receipt), advised(receipt));
        clock.set("2026-03-05", "15:00");
        triage.handOver(clerk, receipt.matter(), version(receipt), NEIGHBOUR, "由上城区办");
        clock.set("2026-03-06", "09:00");
        handling.ask(neighbour, receipt.matter(), version(receipt), PauseReason.RESIDENT, "请补照片");
        clock.set("2026-03-09", "09:00");
        resident.say(receipt.code().grouped(), "补了");
        clock.set("2026-03-10", "09:00");
        deeds.onRecord(neighbour, receipt.matter());
        handling.finish(neighbour, receipt.matter(), version(receipt), Result.ACHIEVED, "好了");

        Map<Holder, Duration> parts = Objects.requireNonNull(file(receipt).holding()).parts();
        assertThat(parts)
                .containsEntry(Holder.OTHER_UNIT, Duration.ofHours(5))
                .containsEntry(Holder.REST_DAYS, Duration.ofHours(48))
                .containsEntry(Holder.RESIDENT, Duration.ofHours(15 + 9))
                .containsEntry(Holder.THIRD_PARTY, Duration.ZERO)
                .containsEntry(Holder.THIS_UNIT, Duration.ofHours(18 + 24));
        FigureQuery query =
                FigureQuery.at(LocalDate.parse("2026-03-20"))
                        .in(
                                matter(receipt).promised().current(),
                                matter(receipt).promised().current());
        HoldingLine line =
                sums.below(query, "BUR-330105").stream()
                        .filter(each -> each.unit().code().equals(NEIGHBOUR))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.matters()).isEqualTo(1);
        assertThat(line.parts()).isEqualTo(parts);
        assertThat(line.whole()).isEqualTo(Duration.ofHours(5 * 24 - 1));
    }

    private List<String> warningsUntil(Receipt receipt, String date, String time) {
        clock.set(date, time);
        watch.sweep();
        return events.stream(MatterEvent.class)
                .filter(event -> event.matter().equals(receipt.matter()))
                .filter(event ->
                        List.of(Kind.WARNED, Kind.DUE_TODAY, Kind.OVERDUE).contains(event.kind()))
                .map(event -> event.facts().getOrDefault("percent", event.kind().name()))
                .toList();
    }

    private void aShorterPolicyFrom(String day) {
        jdbc.sql("INSERT INTO policy_version (version, valid_from, note) VALUES (7, ?, '')")
                .param(day)
                .update();
        jdbc.sql(
                        "INSERT INTO policy_value (version, name, value) SELECT 7, name, CASE name WHEN 'limit.COMMITMENT'"
                                + " THEN 2 WHEN 'limit.ESCALATION' THEN 4 WHEN 'pause.cap.days' THEN 2 ELSE value END FROM"
                                + " policy_value WHERE version = 1")
                .update();
        policies.invalidate();
    }

    private String refusedPause(Receipt receipt, PauseGrounds grounds) {
        return catchThrowableOfType(
                        TextRefused.class,
                        () ->
                                handling.ask(
                                        clerk,
                                        receipt.matter(),
                                        version(receipt),
                                        PauseReason.THIRD_PARTY,
                                        "等鉴定",
                                        grounds))
                .key();
    }

    /** As the unit above sees it, where it has risen to. */
    private MatterFile above(Receipt receipt) {
        return files.find(someone.at(BUREAU, Role.HANDLER), receipt.reference()).orElseThrow();
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

    private Decision advised(Receipt receipt) {
        return new Decision(matter(receipt).plan(), null);
    }
}
