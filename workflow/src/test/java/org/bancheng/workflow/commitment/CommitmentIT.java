package org.bancheng.workflow.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 容缺办 as a contract: filed on 12 February 2026, promised for the 26th, papers due by the 25th. */
@WorkflowIT
@RecordApplicationEvents
class CommitmentIT {

    private static final String PHOTO = "VEHICLE.PHOTO";
    private static final String INSURANCE = "VEHICLE.INSURANCE";
    private static final LocalDate SOON = LocalDate.parse("2026-02-24");
    private static final LocalDate LATEST = LocalDate.parse("2026-02-25");
    private static final byte[] PDF = SampleFiles.pdf();
    private static int phones = 10;

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired CommitmentDesk desk;
    @Autowired CommitmentTracking resident;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired SealedFiles sealed;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired ApplicationEvents events;

    Person clerk;
    String phone;
    Receipt receipt;
    String code;

    @BeforeEach
    void theRouteIsOpen() {
        clock.set("2026-02-12", "10:00");
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("UPDATE commitment SET watch_at = NULL").update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        phone = "138000001" + ++phones;
        take(HandlingMode.COMMITMENT);
    }

    @Test
    void offersTheCategorysPapersAndTheDaysThatAreLeft() {
        CommitmentTerms terms = desk.terms(file());
        assertThat(terms.papers()).extracting(CataloguePaper::category).containsOnly("VEHICLE");
        assertThat(terms.latest()).isEqualTo(LATEST);
        assertThat(terms.usual())
                .as("five working days, or what the promise leaves")
                .isEqualTo(LATEST);
        assertThat(terms.ends()).hasSize(3);
        assertThat(terms.isOpen()).isTrue();
    }

    @Test
    void identityAndWhatDecidesCanNeverBeMissing() {
        for (String never : List.of("VEHICLE.ID", "VEHICLE.REGISTRATION")) {
            assertRefused("paper-decisive", () -> offer(Map.of(PHOTO, SOON, never, SOON)));
        }
        assertThat(desk.find(file())).isEmpty();
    }

    @Test
    void aPaperIsDueOnAWorkingDayAfterTodayAndBeforeThePromise() {
        for (String day : List.of("2026-02-12", "2026-02-11", "2026-02-26", "2027-01-04")) {
            assertTextRefused("paper.date", () -> offer(Map.of(PHOTO, LocalDate.parse(day))));
        }
        assertTextRefused("paper.rest", () -> offer(Map.of(PHOTO, LocalDate.parse("2026-02-17"))));
        assertTextRefused("papers.none", () -> offer(Map.of()));
        assertTextRefused("paper.unknown", () -> offer(Map.of("LICENCE.PHOTO", SOON)));
        assertTextRefused(
                "end.unknown",
                () ->
                        desk.offer(
                                clerk,
                                id(),
                                version(),
                                new CommitmentOffer(Map.of(PHOTO, SOON), "先办", "NO")));
        clock.set("2026-02-25", "09:00");
        assertRefused("promise-too-near", () -> offer(Map.of(PHOTO, LATEST)));
    }

    @Test
    void thereIsOneAtATimeAndOnlyInItsRoute() {
        offer(Map.of(PHOTO, SOON));
        assertRefused("commitment-there", () -> offer(Map.of(PHOTO, SOON)));
        take(HandlingMode.IMMEDIATE);
        assertRefused("not-commitment", () -> offer(Map.of(PHOTO, SOON)));
    }

    @Test
    void holdsOnceTheResidentAgreesAndKeepsTheTextThatWasAgreedTo() {
        offer(Map.of(PHOTO, SOON, INSURANCE, LATEST));
        CommitmentSheet offered = seen();
        assertThat(offered.state()).isEqualTo(CommitmentState.OFFERED);
        assertThat(offered.wording(Locale.SIMPLIFIED_CHINESE))
                .contains("异地车辆过户", "车辆照片：2026年2月24日(周二)", "先办理查验 {papers}", "2026年2月26日(周四)")
                .contains("本次办理终止", "180 天");
        assertThat(offered.wording(Locale.ENGLISH))
                .contains("Photographs of the vehicle: by Tue 24 February 2026");

        resident.agree(code, offered.id(), Locale.ENGLISH);
        jdbc.sql("UPDATE commitment_text SET body = CONCAT(body, '!') WHERE language = 'en'")
                .update();
        assertThat(seen().state()).isEqualTo(CommitmentState.AGREED);
        assertThat(seen().wording(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(offered.wording(Locale.ENGLISH));
        assertThat(kinds())
                .contains(MatterEvent.Kind.COMMITMENT_OFFERED, MatterEvent.Kind.COMMITMENT_AGREED);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> resident.agree(code, offered.id(), Locale.ENGLISH));
        assertThatExceptionOfType(StepRefused.class)
                .as("another one than was read")
                .isThrownBy(() -> resident.agree(code, offered.id() + 1, Locale.ENGLISH));
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> resident.agree("no code", offered.id(), Locale.ENGLISH));
        jdbc.sql(
                        "UPDATE commitment_text SET body = LEFT(body, CHAR_LENGTH(body) - 1) WHERE"
                                + " language = 'en'")
                .update();
    }

    @Test
    void suppliedInTimeItIsKeptAndTheOfficesDateNeverMoves() {
        agreed(Map.of(PHOTO, SOON, INSURANCE, LATEST));
        assertRefused("papers-outstanding", this::finish);
        clock.set("2026-02-24", "09:00");
        resident.announce(code, seen().id(), PHOTO, "照片已寄出 𠮷<b>");
        assertThat(line(PHOTO).words()).isEqualTo("照片已寄出 𠮷<b>");
        clock.set("2026-02-25", "09:00");
        watch.sweep();
        assertThat(seen().state())
                .as("announced in time is in time")
                .isEqualTo(CommitmentState.AGREED);
        desk.receive(clerk, id(), version(), PHOTO);
        desk.receive(clerk, id(), version(), INSURANCE);
        assertThat(seen().state()).isEqualTo(CommitmentState.KEPT);
        assertThat(file().matter().promised().current()).isEqualTo("2026-02-26");
        assertThat(file().promises()).hasSize(1);
        assertThat(kinds())
                .contains(MatterEvent.Kind.PAPER_ANNOUNCED, MatterEvent.Kind.COMMITMENT_KEPT);
        finish();
        assertThat(file().matter().closing().result()).isEqualTo(Result.ACHIEVED);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void whatWillNotDoIsOwedAgainWithAReasonAndADayMore() {
        agreed(Map.of(PHOTO, SOON));
        clock.set("2026-02-24", "16:00");
        resident.announce(code, seen().id(), PHOTO, "在附件里");
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.decline(clerk, id(), version(), PHOTO, " "));
        desk.decline(clerk, id(), version(), PHOTO, "照片看不清车牌");
        assertThat(line(PHOTO).state()).isEqualTo(PaperState.OWED);
        assertThat(line(PHOTO).dueOn()).isEqualTo(LATEST);
        assertThat(line(PHOTO).words()).isEqualTo("照片看不清车牌");
        clock.set("2026-02-25", "09:00");
        watch.sweep();
        assertThat(seen().state()).isEqualTo(CommitmentState.AGREED);
        clock.set("2026-02-26", "00:01");
        watch.sweep();
        assertThat(seen().state()).isEqualTo(CommitmentState.MISSED);
    }

    @Test
    void missedItEndsExactlyAsThePrintedTextSays() {
        agreed(Map.of(PHOTO, SOON, INSURANCE, LATEST));
        String printed = seen().end().text(Locale.SIMPLIFIED_CHINESE);
        desk.receive(clerk, id(), version(), INSURANCE);
        clock.set("2026-02-24", "23:59");
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        clock.set("2026-02-25", "00:00");
        watch.sweep();
        MatterFile over = file();
        assertThat(over.matter().state()).isEqualTo(MatterState.FINISHED);
        assertThat(over.matter().closing().result()).isEqualTo(Result.EXPLAINED);
        assertThat(over.messages().getLast().text())
                .contains("车辆照片", printed)
                .doesNotContain("交强险");
        assertThat(line(PHOTO).state()).isEqualTo(PaperState.MISSED);
        assertThat(kinds()).contains(MatterEvent.Kind.COMMITMENT_ENDED, MatterEvent.Kind.FINISHED);
        int written = over.journal().size();
        watch.sweep();
        assertThat(file().journal()).as("a second sweep finds nothing").hasSize(written);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void missedItGoesOnByTheNextRouteIfThatWasAgreed() {
        desk.offer(
                clerk, id(), version(), new CommitmentOffer(Map.of(PHOTO, SOON), "先办", "ORDINARY"));
        resident.agree(code, seen().id(), Locale.SIMPLIFIED_CHINESE);
        clock.set("2026-02-25", "08:00");
        watch.sweep();
        assertThat(file().matter().route()).isEqualTo(HandlingMode.IMMEDIATE);
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(file().matter().promised().current()).isEqualTo("2026-02-26");
        assertThat(file().legs().getLast().dueOn()).isEqualTo("2026-02-26");
    }

    @Test
    void aPausedMatterWakesToEndAsAgreed() {
        agreed(Map.of(PHOTO, SOON));
        handling.ask(
                clerk, id(), version(), PauseReason.THIRD_PARTY, "等外地回函", deeds.proven("调查函已寄"));
        clock.set("2026-02-25", "00:10");
        watch.sweep();
        assertThat(file().matter().state()).isEqualTo(MatterState.FINISHED);
    }

    @Test
    void remindsOnceAWorkingDayBefore() {
        agreed(Map.of(PHOTO, LATEST, INSURANCE, LATEST));
        clock.set("2026-02-24", "08:00");
        watch.sweep();
        assertThat(kinds()).doesNotContain(MatterEvent.Kind.PAPER_REMINDER);
        clock.set("2026-02-24", "08:30");
        watch.sweep();
        watch.sweep();
        assertThat(kinds()).filteredOn(MatterEvent.Kind.PAPER_REMINDER::equals).hasSize(1);
        assertThat(seen().state()).isEqualTo(CommitmentState.AGREED);
    }

    @Test
    void nobodyIsBoundByWhatTheyDidNotAgreeTo() {
        offer(Map.of(PHOTO, SOON));
        clock.set("2026-02-25", "00:00");
        watch.sweep();
        assertThat(seen().state()).isEqualTo(CommitmentState.EXPIRED);
        assertThat(file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(desk.terms(file()).barredUntil()).isNull();
    }

    @Test
    void whoBrokeOneIsOfferedNoNewOneForThePeriodOfThePolicy() {
        agreed(Map.of(PHOTO, SOON));
        clock.set("2026-02-25", "00:00");
        watch.sweep();
        clock.set("2026-03-02", "10:00");
        take(HandlingMode.COMMITMENT);
        assertThat(desk.terms(file()).barredUntil()).isEqualTo("2026-08-24");
        assertThat(desk.terms(file()).isOpen()).isFalse();
        LocalDate due = LocalDate.parse("2026-03-05");
        assertRefused("commitment-barred", () -> offer(Map.of(PHOTO, due)));
        phone = "13900000001";
        take(HandlingMode.COMMITMENT);
        offer(Map.of(PHOTO, due));
        phone = "138000001" + phones;
        clock.set("2026-08-25", "10:00");
        take(HandlingMode.COMMITMENT);
        offer(Map.of(PHOTO, LocalDate.parse("2026-08-28")));
    }

    @Test
    void theOfficeMayReleaseItAndAnotherRouteDoesSoByItself() {
        agreed(Map.of(PHOTO, SOON));
        desk.release(clerk, id(), version(), "照片可以从系统调取");
        assertThat(seen().state()).isEqualTo(CommitmentState.RELEASED);
        assertThat(seen().reason()).isEqualTo("照片可以从系统调取");
        assertRefused("commitment-over", () -> desk.release(clerk, id(), version(), "再来"));

        clock.set("2026-02-12", "10:05");
        agreed(Map.of(PHOTO, SOON));
        triage.escalate(clerk, id(), version(), "须上级定");
        Person leader = someone.at("BUR-330106", Role.LEADER);
        MatterFile raised = files.find(leader, receipt.reference()).orElseThrow();
        assertThat(desk.find(raised).orElseThrow().state()).isEqualTo(CommitmentState.RELEASED);
        clock.set("2026-02-25", "00:10");
        watch.sweep();
        assertThat(desk.find(raised).orElseThrow().state()).isEqualTo(CommitmentState.RELEASED);
    }

    @Test
    void aLostRaceChangesNothing() {
        int before = version();
        handling.note(clerk, id(), before, "同事先写了一句");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        desk.offer(
                                clerk,
                                id(),
                                before,
                                new CommitmentOffer(Map.of(PHOTO, SOON), "先办", "CLOSED")));
        assertThat(desk.find(file())).isEmpty();
    }

    @Test
    void anotherUnitAndOtherRolesFindNothingToDo() {
        agreed(Map.of(PHOTO, SOON));
        int version = version();
        Person neighbour = someone.at(NEIGHBOUR, Role.values());
        CommitmentOffer offer = new CommitmentOffer(Map.of(PHOTO, SOON), "先办", "CLOSED");
        List<ThrowingCallable> steps =
                List.of(
                        () -> desk.offer(neighbour, id(), version, offer),
                        () -> desk.receive(neighbour, id(), version, PHOTO),
                        () -> desk.decline(neighbour, id(), version, PHOTO, "x"),
                        () -> desk.release(neighbour, id(), version, "x"));
        steps.forEach(step -> assertThatExceptionOfType(NoSuchMatter.class).isThrownBy(step));
        Person supervisor = someone.at(HALL, Role.SUPERVISOR);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.receive(supervisor, id(), version, PHOTO));
        assertThat(seen().state()).isEqualTo(CommitmentState.AGREED);
    }

    @Test
    void nothingReadableStandsInTheRows() {
        agreed(Map.of(PHOTO, SOON));
        resident.announce(code, seen().id(), PHOTO, "寄到窗口了");
        String rows =
                jdbc.sql(
                                "SELECT CONCAT(HEX(c.meanwhile), HEX(c.agreed_text), HEX(p.words))"
                                        + " FROM commitment c JOIN commitment_paper p ON p.commitment ="
                                        + " c.id WHERE c.id = ?")
                        .param(seen().id())
                        .query(String.class)
                        .single();
        for (String words : List.of("寄到窗口了", "先办理查验", "异地车辆过户")) {
            assertThat(rows)
                    .doesNotContain(
                            java.util.HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(
                                            words.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private void take(HandlingMode route) {
        PetitionForm form = petition(Signal.MINOR_MATERIAL_MISSING);
        receipt =
                intake.file(
                        new PetitionForm(
                                form.title(),
                                form.category(),
                                form.windowCode(),
                                null,
                                form.story(),
                                form.name(),
                                new PhoneNumber(phone),
                                new EmailAddress("feng@example.org"),
                                form.signals(),
                                form.language()),
                        token());
        code = receipt.code().grouped();
        triage.accept(clerk, id(), version(), new Decision(new Plan(List.of(route)), "按实际情况"));
    }

    private void offer(Map<String, LocalDate> papers) {
        desk.offer(clerk, id(), version(), new CommitmentOffer(papers, "先办理查验 {papers}", "CLOSED"));
    }

    private void agreed(Map<String, LocalDate> papers) {
        offer(papers);
        resident.agree(code, seen().id(), Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void thePaperItselfComesWithTheCode() {
        agreed(Map.of(PHOTO, SOON));
        long id = sealed.receive(new ByteArrayInputStream(PDF), "照片.pdf");
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> resident.announce(code, seen().id(), PHOTO, " "));
        resident.announce(code, seen().id(), PHOTO, " ", List.of(id));
        assertThat(seen().papers().getFirst().state()).isEqualTo(PaperState.ANNOUNCED);
        MatterFile file = files.find(clerk, receipt.reference()).orElseThrow();
        assertThat(sealed.of(file))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.about())
                            .isEqualTo(CommitmentTracking.about(seen().id(), PHOTO));
                    assertThat(paper.staffName()).isNull();
                });
        assertThat(sealed.open(tracking.find(code).orElseThrow(), id)).isPresent();
        desk.decline(clerk, id(), version(), PHOTO, "照片太暗");
        long again = sealed.receive(new ByteArrayInputStream(PDF), "照片2.pdf");
        resident.announce(code, seen().id(), PHOTO, "重拍了", List.of(again));
        desk.receive(clerk, id(), version(), PHOTO);
        assertThat(seen().state()).isEqualTo(CommitmentState.KEPT);
        long late = sealed.receive(new ByteArrayInputStream(PDF), "迟了.pdf");
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> resident.announce(code, seen().id(), PHOTO, "", List.of(late)));
        assertThat(sealed.of(files.find(clerk, receipt.reference()).orElseThrow())).hasSize(2);
    }

    private void finish() {
        deeds.onRecord(clerk, id());
        handling.finish(clerk, id(), version(), Result.ACHIEVED, "办好了");
    }

    private CommitmentSheet seen() {
        TrackedMatter matter = tracking.find(code).orElseThrow();
        return resident.find(matter).orElseThrow();
    }

    private CommitmentSheet.PaperLine line(String paper) {
        return seen().papers().stream()
                .filter(line -> line.paper().code().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private org.bancheng.workflow.matters.MatterId id() {
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

    private static void assertTextRefused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
