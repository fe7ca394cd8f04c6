package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.Letters.Written;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written to whom when a matter lives its life. */
@NotificationIT
class NoticesIT {

    private static final String CITY = "BUR-330100";

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired MatterFiles files;
    @Autowired Recusals recusals;
    @Autowired DeadlineWatch watch;
    @Autowired Someone someone;
    @Autowired Deeds deeds;
    @Autowired SettableClock clock;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    Person clerk;
    Receipt receipt;

    @BeforeEach
    void aMatterIsFiled() {
        clock.set("2026-02-12", "10:00");
        jdbc.sql("UPDATE matter SET watch_at = NULL").update();
        jdbc.sql("UPDATE staff SET locked = TRUE").update();
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        letters.clear();
        receipt = intake.file(petition(Signal.DATA_SYNC, Signal.CROSS_REGION), token());
    }

    @Test
    void theReceiptNamesReferenceAndPromiseAndNeverTheCode() {
        Written letter = letters.only();
        assertThat(letter.to()).isEqualTo("feng@example.org");
        assertThat(letter.language()).isEqualTo("zh-CN");
        assertThat(letter.subject()).isEqualTo("我们收到了您的事项（" + receipt.reference() + "）");
        assertThat(letter.body())
                .contains(
                        "“异地车辆过户”",
                        receipt.reference(),
                        "2026年2月28日(周六)",
                        "https://bancheng.example/track")
                .doesNotContain(receipt.code().grouped(), receipt.code().value(), "{");
    }

    @Test
    void nothingReadableStandsInTheRow() {
        byte[] row =
                jdbc.sql("SELECT CONCAT(dedupe_key, recipient, subject, body) FROM outbox")
                        .query(byte[].class)
                        .single();
        assertThat(new String(row, StandardCharsets.UTF_8))
                .doesNotContain("feng", "example", "过户", receipt.matter().toString());
    }

    @Test
    void aStepThatIsRolledBackLeavesNoLetter() {
        letters.clear();
        transaction.executeWithoutResult(status -> {
            triage.accept(clerk, receipt.matter(), version(), null);
            assertThat(letters.all()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(letters.all()).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .as("and outside of a step nothing is written at all")
                .isThrownBy(() -> events.publishEvent(event(MatterEvent.Kind.REPLIED, Map.of())));
    }

    @Test
    void tellsTheResidentOfEveryStepThatConcernsThem() {
        String code = receipt.code().grouped();
        triage.accept(clerk, receipt.matter(), version(), advised());
        handling.reply(clerk, receipt.matter(), version(), "已联系外地车管所");
        handling.ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, "请补一张照片");
        clock.set("2026-02-24", "09:00");
        resident.say(code, "照片在此");
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.PARTLY, "秘密的答复");
        resident.reopen(code, "还是不行");
        deeds.onRecord(clerk, receipt.matter());
        handling.finish(clerk, receipt.matter(), version(), Result.ACHIEVED, "好了");
        List<Written> told = to("feng@example.org");
        assertThat(told)
                .extracting(Written::event)
                .containsExactlyInAnyOrder(
                        "FILED",
                        "ACCEPTED",
                        "REPLIED",
                        "ASKED",
                        "PROMISE_CHANGED",
                        "FINISHED",
                        "REOPENED",
                        "FINISHED");
        assertThat(told)
                .allSatisfy(letter -> {
                    assertThat(letter.subject() + letter.body())
                            .doesNotContain("{", "}", "null", "照片", "秘密");
                    assertThat(letter.subject()).contains(receipt.reference());
                });
        assertThat(body("ASKED")).contains("需要您补充材料或者说明");
        assertThat(body("PROMISE_CHANGED"))
                .contains("2026年3月4日(周三)", "暂停计时 3 个工作日")
                .doesNotContain("原因：\n");
        assertThat(told).extracting(Written::subject).anyMatch(s -> s.contains("部分办成"));
        assertThat(to(clerk.username() + "@example.org"))
                .extracting(Written::event)
                .containsExactlyInAnyOrder("ANSWERED", "REOPENED");
    }

    @Test
    void aLongerModeIsToldWithItsReason() {
        triage.accept(
                clerk,
                receipt.matter(),
                version(),
                new Decision(new Plan(List.of(HandlingMode.ESCALATION)), "须由上级认定\r\n第二行"));
        assertThat(body("PROMISE_CHANGED"))
                .contains("2026年3月4日(周三)", "原因：须由上级认定 第二行\n")
                .doesNotContain("暂停计时");
    }

    @Test
    void whatIsNotAcceptedNamesTheRightRoute() {
        triage.notAccept(clerk, receipt.matter(), version(), Refusal.LITIGATION, "详见说明");
        assertThat(body("NOT_ACCEPTED")).contains("12368").doesNotContain("详见说明");
    }

    @Test
    void writesInTheLanguageOfTheForm() {
        letters.clear();
        tell(event(MatterEvent.Kind.FINISHED, Map.of("result", "ACHIEVED"), Locale.ENGLISH, null));
        Written letter = letters.only();
        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.subject())
                .isEqualTo("Your matter is finished: done (" + receipt.reference() + ")");
        assertThat(letter.body()).contains("Hello,", "“异地车辆过户” is finished");
    }

    @Test
    void withoutAnAddressNobodyIsWrittenTo() {
        letters.clear();
        tell(event(MatterEvent.Kind.FINISHED, Map.of("result", "ACHIEVED"), null, null));
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void warningsGoToWhoeverHasItInHandAndInWorkingHoursOnly() {
        Person handler = someone.at(HALL, Role.HANDLER);
        Person elsewhere = someone.at(BUREAU, Role.HANDLER);
        letters.clear();
        clock.set("2026-02-13", "18:30");
        tell(event(MatterEvent.Kind.WARNED, Map.of("percent", "50")));
        assertThat(letters.all())
                .extracting(Written::to)
                .containsExactlyInAnyOrder(mail(clerk), mail(handler))
                .doesNotContain(mail(elsewhere));
        assertThat(letters.all())
                .as("Saturday 14 February works")
                .extracting(Written::next)
                .containsOnly(Instant.parse("2026-02-14T00:30:00Z"));
        letters.clear();
        tell(event(MatterEvent.Kind.WARNED, Map.of("percent", "80"), null, handler.id()));
        assertThat(letters.only().to()).isEqualTo(mail(handler));
        assertThat(letters.only().body())
                .contains("80%", "https://bancheng.example/desk/matters/" + receipt.reference());
    }

    @Test
    void residentsAreWrittenToAtOnceAtAnyHour() {
        letters.clear();
        clock.set("2026-02-15", "03:00");
        tell(event(MatterEvent.Kind.OVERDUE, Map.of("from", HALL)));
        assertThat(letters.all())
                .filteredOn(letter -> letter.audience().equals("RESIDENT"))
                .extracting(Written::next)
                .containsExactly(clock.instant());
    }

    @Test
    void whatIsOverdueTellsTheResidentThatItRoseAndTheLeadersAbove() {
        Person leader = someone.at(BUREAU, Role.LEADER);
        triage.accept(clerk, receipt.matter(), version(), advised());
        clock.set("2026-03-01", "00:00");
        letters.clear();
        watch.sweep();
        watch.sweep();
        List<Written> overdue =
                letters.all().stream().filter(letter -> letter.event().equals("OVERDUE")).toList();
        assertThat(overdue)
                .extracting(Written::to)
                .containsExactlyInAnyOrder("feng@example.org", mail(leader));
        assertThat(overdue)
                .allSatisfy(letter -> assertThat(letter.body()).contains("2026年2月28日(周六)"));
        assertThat(
                        overdue.stream()
                                .filter(letter -> letter.to().equals("feng@example.org"))
                                .findFirst()
                                .orElseThrow()
                                .body())
                .contains("自动上提一级", "西湖");
    }

    @Test
    void theNearestLeaderAboveIsToldWhenTheUnitHasNone() {
        Person above = someone.at(CITY, Role.LEADER);
        letters.clear();
        tell(event(MatterEvent.Kind.ACCEPTED_BY_SYSTEM, Map.of(), null, null));
        assertThat(letters.only().to()).isEqualTo(mail(above));
    }

    @Test
    void nobodyOfTheUnitItIsAboutIsTold() {
        Person concerned = someone.at(BUREAU, Role.LEADER, Role.HANDLER);
        Person above = someone.at(CITY, Role.LEADER);
        letters.clear();
        MatterEvent about =
                event(MatterEvent.Kind.OVERDUE, Map.of("from", HALL), null, concerned.id());
        tell(about(about, BUREAU));
        tell(
                about(
                        event(
                                MatterEvent.Kind.WARNED,
                                Map.of("percent", "50"),
                                null,
                                concerned.id()),
                        BUREAU));
        assertThat(letters.all()).extracting(Written::to).containsExactly(mail(above));
    }

    @Test
    void aResponsibleLeaderWhoIsKeptOutSinceIsToldNoMore() {
        Person responsible = someone.at(BUREAU, Role.LEADER);
        Person other = someone.at(BUREAU, Role.LEADER);
        Map<String, String> named =
                Map.of(
                        "leader",
                        Long.toString(responsible.id()),
                        "from",
                        HALL,
                        "due",
                        "2026-02-13",
                        "reason",
                        "BY_PERSON");
        letters.clear();
        tell(event(MatterEvent.Kind.ESCALATED, named));
        assertThat(toLeaders()).containsExactly(mail(responsible));
        recusals.recuse(responsible, receipt.matter(), version(), responsible.id(), "申请人是我的亲属");
        letters.clear();
        tell(event(MatterEvent.Kind.ESCALATED, named));
        assertThat(toLeaders()).containsExactly(mail(other));
    }

    @Test
    void aLockedAccountIsNotWrittenTo() {
        jdbc.sql("UPDATE staff SET locked = TRUE").update();
        letters.clear();
        tell(event(MatterEvent.Kind.WARNED, Map.of("percent", "50"), null, clerk.id()));
        assertThat(letters.all()).isEmpty();
    }

    @Test
    void aLetterAboutATipSaysNothing() {
        String officerUnit = "NDC-330106";
        Person officer = someone.at(officerUnit, Role.TIP_OFFICER);
        Person above = someone.at("NDC-330100", Role.TIP_OFFICER);
        Person leader = someone.at("NDC-330100", Role.LEADER);
        clock.set("2026-02-12", "10:37");
        letters.clear();
        for (MatterEvent.Kind kind : MatterEvent.Kind.values()) {
            tell(tip(kind, officerUnit));
        }
        assertThat(letters.all()).extracting(Written::event).containsOnly("TIP", "TIP_AT_NIGHT");
        assertThat(to("feng@example.org"))
                .hasSize(5)
                .extracting(Written::subject)
                .containsOnly("您有一条新消息");
        assertThat(to(mail(officer))).hasSize(5);
        assertThat(to(mail(above))).hasSize(1);
        assertThat(to(mail(leader))).isEmpty();
        assertThat(letters.all())
                .allSatisfy(letter ->
                        assertThat(letter.subject() + letter.body())
                                .doesNotContain("SECRET", "T-REF", "禁毒", "2026", "{"));
        Map<String, Object> first =
                jdbc.sql(
                                "SELECT COUNT(matter_id) AS matters, COUNT(DISTINCT created_at) AS times, MIN(created_at) AS at FROM outbox")
                        .query()
                        .singleRow();
        assertThat(first.get("matters")).isEqualTo(0L);
        assertThat(first.get("times")).isEqualTo(1L);
        assertThat(letters.all())
                .extracting(Written::next)
                .allSatisfy(next ->
                        assertThat(Objects.requireNonNull(next).getEpochSecond() % 3600).isZero());
    }

    @Test
    void whoSignedUpIsToldWhenAndWhere() {
        letters.clear();
        Map<String, String> facts = new HashMap<>();
        facts.put("starts", "2026-06-26T01:00:00Z");
        facts.put("place", "西湖文化广场");
        facts.put("ahead", "3");
        for (MatterEvent.Kind kind :
                List.of(
                        MatterEvent.Kind.BOOKED,
                        MatterEvent.Kind.WAITING,
                        MatterEvent.Kind.PROMOTED,
                        MatterEvent.Kind.RESCHEDULED,
                        MatterEvent.Kind.CANCELLED)) {
            tell(signUp(kind, facts));
        }
        assertThat(letters.all())
                .hasSize(5)
                .allSatisfy(letter -> {
                    assertThat(letter.body())
                            .contains("“禁毒宣传日”", "2026年6月26日(周五) 09:00")
                            .doesNotContain("{");
                });
        assertThat(body("WAITING")).contains("排在您前面的还有 3 份");
        assertThat(body("BOOKED")).contains("地点：西湖文化广场");
    }

    @Test
    void aDateIssuedAgainIsToldOnceWithTheOldOneAndTheNotice() {
        letters.clear();
        Map<String, String> moved = Map.of("was", "2026-02-26", "notice", "国办发明电〔2026〕9号");
        MatterEvent event =
                event(
                        MatterEvent.Kind.PROMISE_REISSUED,
                        moved,
                        Locale.SIMPLIFIED_CHINESE,
                        clerk.id());
        tell(event);
        tell(event);
        assertThat(letters.only().body())
                .contains("2026年2月26日(周四)", "2026年2月28日(周六)", "国办发明电〔2026〕9号")
                .doesNotContain("不再是暂定", "{");
        letters.clear();
        tell(
                event(
                        MatterEvent.Kind.PROMISE_REISSUED,
                        Map.of("was", "", "notice", "N"),
                        Locale.ENGLISH,
                        clerk.id()));
        assertThat(letters.only().body())
                .contains("provisional no more", "Sat 28 February 2026")
                .doesNotContain("told before");
    }

    @Test
    void theQuestionWhetherItStayedAwayCarriesItsOwnLink() {
        letters.clear();
        tell(
                event(
                        MatterEvent.Kind.RECHECK,
                        Map.of("check", "T0KEN", "days", "7", "until", "2026-03-26T02:00:00Z"),
                        Locale.SIMPLIFIED_CHINESE,
                        null));
        assertThat(letters.only().body())
                .contains(
                        "办结 7 天了",
                        "https://bancheng.example/plain/recheck/T0KEN",
                        "2026年3月26日(周四) 10:00以前有效");
        assertThat(letters.only().subject()).doesNotContain("T0KEN");
    }

    private void tell(MatterEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private MatterEvent event(MatterEvent.Kind kind, Map<String, String> facts) {
        return event(kind, facts, Locale.SIMPLIFIED_CHINESE, null);
    }

    private int seq = 1000;

    private MatterEvent event(
            MatterEvent.Kind kind,
            Map<String, String> facts,
            @Nullable Locale language,
            @Nullable Long assignee) {
        return new MatterEvent(
                kind,
                receipt.matter(),
                ++seq,
                Lane.PETITION,
                receipt.reference(),
                "异地车辆过户",
                kind == MatterEvent.Kind.OVERDUE ? BUREAU : HALL,
                null,
                assignee,
                LocalDate.of(2026, 2, 28),
                language == null ? null : new Contact("feng@example.org", language),
                facts,
                clock.instant());
    }

    private static MatterEvent about(MatterEvent event, String unit) {
        return new MatterEvent(
                event.kind(),
                event.matter(),
                event.seq(),
                event.lane(),
                event.reference(),
                event.title(),
                event.unitCode(),
                unit,
                event.assigneeId(),
                event.promise(),
                event.contact(),
                event.facts(),
                event.at());
    }

    private MatterEvent tip(MatterEvent.Kind kind, String unit) {
        return new MatterEvent(
                kind,
                new MatterId(77),
                ++seq,
                Lane.TIP,
                "T-REF",
                "SECRET",
                unit,
                null,
                null,
                LocalDate.of(2026, 2, 28),
                new Contact("feng@example.org", Locale.SIMPLIFIED_CHINESE),
                Map.of("reason", "SECRET", "percent", "50", "result", "ACHIEVED"),
                Instant.parse("2026-02-12T02:00:00Z"));
    }

    private MatterEvent signUp(MatterEvent.Kind kind, Map<String, String> facts) {
        return new MatterEvent(
                kind,
                receipt.matter(),
                ++seq,
                Lane.SIGNUP,
                receipt.reference(),
                "禁毒宣传日",
                BUREAU,
                null,
                null,
                null,
                new Contact("feng@example.org", Locale.SIMPLIFIED_CHINESE),
                facts,
                clock.instant());
    }

    private List<Written> to(String address) {
        return letters.all().stream().filter(letter -> letter.to().equals(address)).toList();
    }

    private String body(String event) {
        return letters.all().stream()
                .filter(letter ->
                        letter.event().equals(event) && letter.audience().equals("RESIDENT"))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private List<String> toLeaders() {
        return letters.all().stream()
                .filter(letter -> letter.audience().equals("LEADER"))
                .map(Written::to)
                .toList();
    }

    private static String mail(Person person) {
        return person.username() + "@example.org";
    }

    private Decision advised() {
        return new Decision(matter().plan(), null);
    }

    private int version() {
        return Objects.requireNonNull(matter().version());
    }

    private Matter matter() {
        return files.find(clerk, receipt.reference()).orElseThrow().matter();
    }
}
