package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.tips.TipFixture.CITY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.COUNTY;
import static org.bancheng.workflow.tips.TipFixture.COUNTY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.NEIGHBOUR_UNIT;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.PROVINCE_UNIT;
import static org.bancheng.workflow.tips.TipFixture.STORY;
import static org.bancheng.workflow.tips.TipFixture.tip;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.bancheng.workflow.units.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a tip, and who does not. */
@WorkflowIT
class TipVaultIT {

    static final Plan AT_ONCE = new Plan(List.of(HandlingMode.IMMEDIATE));

    @Autowired TipIntake intake;
    @Autowired TipOfficers officers;
    @Autowired TipDesk desk;
    @Autowired TipReading reading;
    @Autowired TipDestinations destinations;
    @Autowired TipList list;
    @Autowired TipTracking tracking;
    @Autowired Tracking everyTracking;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired MatterFiles files;
    @Autowired Worklist worklist;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person anna;
    Vault annas;

    @BeforeEach
    void anOfficerOfTheCountyIsEnrolled() {
        // the unit of the county starts empty in every test
        jdbc.sql("DELETE FROM tip_officer").update();
        clock.set("2026-02-12", "10:47");
        anna = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        annas = officers.enrol(anna, PASSPHRASE);
    }

    @Test
    void everyEnrolledOfficerOfTheUnitReadsATip() {
        Person ben = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        Vault bens = officers.enrol(ben, PASSPHRASE);
        String reference = file();

        assertThat(desk.open(anna, annas, reference).content().description()).isEqualTo(STORY);
        TipFile bensView = desk.open(ben, bens, reference);
        assertThat(bensView.content().type()).isEqualTo(TipType.PLACES);
        assertThat(bensView.content().place()).isEqualTo("文三路某小区");
        assertThat(bensView.openings()).isEqualTo(2);
        assertThat(bensView.officers()).isEqualTo(2);
    }

    @Test
    void readingAgainWithinTheHourIsTheSameOpening() {
        String reference = file();
        assertThat(reading.stillOpen(anna, annas, reference)).isEmpty();
        assertThat(reading.cover(anna, annas, reference).messages()).isEmpty();

        TipFile opened = reading.open(anna, annas, reference);
        assertThat(reading.stillOpen(anna, annas, reference))
                .hasValueSatisfying(again -> assertThat(again.openings()).isEqualTo(1));
        assertThat(reading.again(anna, annas, opened).openings()).isEqualTo(1);

        clock.pass(Duration.ofHours(1));
        assertThat(reading.stillOpen(anna, annas, reference)).isEmpty();
        assertThat(reading.open(anna, annas, reference).openings()).isEqualTo(2);
    }

    @Test
    void aColleaguesOpeningOpensNothingForOthers() {
        Person ben = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        Vault bens = officers.enrol(ben, PASSPHRASE);
        String reference = file();
        reading.open(ben, bens, reference);
        assertThat(reading.stillOpen(anna, annas, reference)).isEmpty();
        assertThat(officers.colleagues(anna)).hasSize(1);
    }

    @Test
    void aTipCanGoOnlyWhereSomebodyCouldReadIt() {
        TipFile opened = reading.open(anna, annas, file());
        assertThat(destinations.others(opened)).isEmpty();
        assertThat(destinations.above(opened)).isEmpty();
        officers.enrol(someone.at(CITY_UNIT, Role.TIP_OFFICER), PASSPHRASE);
        officers.enrol(someone.at(NEIGHBOUR_UNIT, Role.TIP_OFFICER), PASSPHRASE);
        assertThat(destinations.others(opened))
                .extracting(Unit::code)
                .containsExactlyInAnyOrder(CITY_UNIT, NEIGHBOUR_UNIT);
        assertThat(destinations.above(opened)).map(Unit::code).hasValue(CITY_UNIT);
    }

    @Test
    void nobodyElseFindsIt() {
        String reference = file();
        for (Person other :
                List.of(
                        someone.at(CITY_UNIT, Role.TIP_OFFICER, Role.LEADER),
                        someone.at(NEIGHBOUR_UNIT, Role.TIP_OFFICER),
                        someone.at(COUNTY_UNIT, Role.LEADER, Role.SUPERVISOR, Role.HANDLER),
                        someone.at("BUR-330000", Role.ADMINISTRATOR, Role.LEADER))) {
            Vault vault = other.is(Role.TIP_OFFICER) ? officers.enrol(other, PASSPHRASE) : annas;
            assertThatExceptionOfType(NoSuchMatter.class)
                    .isThrownBy(() -> desk.open(other, vault, reference));
            assertThat(files.find(other, reference)).isEmpty();
            assertThat(files.findTip(other, reference)).isEmpty();
            assertThat(list.page(other, 0, 50)).isEmpty();
            assertThat(list.count(other) + list.countOpen(other) + list.countClosedTo(other))
                    .isZero();
        }
    }

    @Test
    void noListOrPageOfMattersShowsItToItsOwnOfficerEither() {
        Person clerk = someone.at(COUNTY_UNIT, Role.TIP_OFFICER, Role.WINDOW_CLERK, Role.LEADER);
        String reference = file();
        for (WorklistFilter.View view : WorklistFilter.View.values()) {
            WorklistFilter all = WorklistFilter.OPEN.in(view);
            assertThat(worklist.page(clerk, all, 0, 200)).isEmpty();
            assertThat(worklist.count(clerk, all)).isZero();
        }
        assertThat(files.find(clerk, reference)).isEmpty();
    }

    @Test
    void oneOfficersVaultServesNobodyElse() {
        Person ben = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        officers.enrol(ben, PASSPHRASE);
        String reference = file();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.open(ben, annas, reference));
        annas.close();
        assertThatExceptionOfType(TipRefused.class)
                .isThrownBy(() -> desk.open(anna, annas, reference))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("tip.locked"));
    }

    @Test
    void aNewColleagueReadsAfterBeingLetIn() {
        String reference = file();
        Person ben = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        Vault bens = officers.enrol(ben, PASSPHRASE);

        assertThat(list.countClosedTo(ben)).isPositive();
        assertThat(list.page(ben, 0, 200)).isEmpty();
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> desk.open(ben, bens, reference));
        assertThat(officers.waiting(anna))
                .extracting(WaitingOfficer::staffId)
                .containsExactly(ben.id());

        assertThat(officers.letIn(anna, annas, ben.id())).isEqualTo(list.count(anna));
        assertThat(list.page(ben, 0, 200)).hasSameSizeAs(list.page(anna, 0, 200));
        assertThat(desk.open(ben, bens, reference).content().description()).isEqualTo(STORY);
        assertThat(officers.waiting(anna)).isEmpty();
    }

    @Test
    void nobodyIsLetInFromOutside() {
        file();
        Person outsider = someone.at(NEIGHBOUR_UNIT, Role.TIP_OFFICER);
        officers.enrol(outsider, PASSPHRASE);
        Person leader = someone.at(COUNTY_UNIT, Role.LEADER);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> officers.letIn(anna, annas, outsider.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> officers.letIn(anna, annas, leader.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> officers.enrol(leader, PASSPHRASE));
    }

    @Test
    void onlyTheRightPassphraseUnlocks() {
        String reference = file();

        assertThat(desk.open(anna, officers.unlock(anna, PASSPHRASE), reference).content())
                .isNotNull();
        for (int wrong = 0; wrong < PassphraseTries.ALLOWED; wrong++) {
            refused("tip.passphrase.wrong", () -> officers.unlock(anna, PASSPHRASE + "?"));
        }
        refused("tip.passphrase.wait", () -> officers.unlock(anna, PASSPHRASE));
        clock.pass(PassphraseTries.WAIT);
        assertThat(officers.unlock(anna, PASSPHRASE).isOpen()).isTrue();
    }

    @Test
    void whoStartsOverReadsNothingOldUntilAColleagueLetsThemIn() {
        Person ben = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        Vault bens = officers.enrol(ben, PASSPHRASE);
        String old = file();

        Vault renewed = officers.startOver(anna, "another passphrase");
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> desk.open(anna, renewed, old));
        assertThat(desk.open(anna, renewed, file()).content().description()).isEqualTo(STORY);
        officers.letIn(ben, bens, anna.id());
        assertThat(desk.open(anna, renewed, old).content().description()).isEqualTo(STORY);
        refused("tip.passphrase.wrong", () -> officers.unlock(anna, PASSPHRASE));
    }

    @Test
    void aPublicKeyWrittenIntoTheDatabaseIsNotUsed() {
        Person intruder = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        officers.enrol(intruder, PASSPHRASE);
        jdbc.sql("UPDATE tip_officer SET public_key = ? WHERE staff_id = ?")
                .params(Wrapping.newPair().getPublic().getEncoded(), intruder.id())
                .update();

        file();

        assertThat(list.count(intruder)).isZero();
        assertThat(officers.isEnrolled(intruder)).isFalse();
    }

    @Test
    void aUnitWithoutAReaderLeavesItToTheUnitAbove() {
        Person city = someone.at(CITY_UNIT, Role.TIP_OFFICER);
        Vault citys = officers.enrol(city, PASSPHRASE);
        jdbc.sql("UPDATE staff SET locked = TRUE WHERE id = ?").param(anna.id()).update();

        String reference = file();

        TipFile file = desk.open(city, citys, reference);
        assertThat(file.file().matter().custody().unitCode()).isEqualTo(CITY_UNIT);
    }

    @Test
    void aTipNobodyCouldReadIsNotTaken() {
        jdbc.sql("DELETE FROM tip_officer").update();

        assertThat(intake.receiverFor(COUNTY)).isEmpty();
        assertThat(intake.isOpen()).isFalse();
        refused("tip.nobody", () -> intake.file(tip(), token()));
        int left =
                jdbc.sql(
                                "SELECT COUNT(*) FROM matter WHERE lane = 'TIP' AND id NOT IN (SELECT matter_id FROM tip) AND"
                                        + " id NOT IN (SELECT matter_id FROM tip_tombstone)")
                        .query(Integer.class)
                        .single();
        assertThat(left).isZero();
    }

    @Test
    void anUnknownPlaceGoesToTheProvince() {
        Person province = someone.at(PROVINCE_UNIT, Role.TIP_OFFICER);
        Vault vault = officers.enrol(province, PASSPHRASE);

        String reference = intake.file(tip(STORY, null, null), token()).reference();

        assertThat(desk.open(province, vault, reference).content().region()).isNull();
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> intake.file(tip(STORY, "999999", null), token()));
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneTip() throws Exception {
        String token = token();
        Callable<Receipt> send = () -> intake.file(tip(), token);
        Set<String> references = new HashSet<>();
        Set<String> codes = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (var sent : pool.invokeAll(List.of(send, send, send, send, send, send))) {
                references.add(sent.get().reference());
                codes.add(sent.get().code().value());
            }
        }
        assertThat(references).hasSize(1);
        assertThat(codes).hasSize(1);
        assertThat(tracking.find(codes.iterator().next())).isPresent();
    }

    @Test
    void timeIsKeptToTheHourAndNumbersTellNothing() {
        Receipt receipt = intake.file(tip(), token());
        TipFile file = desk.open(anna, annas, receipt.reference());
        desk.accept(anna, annas, file, AT_ONCE, null);

        assertThat(receipt.filedAt()).isEqualTo("2026-02-12T02:00:00Z");
        assertThat(receipt.reference()).matches("XS-\\d{10}");
        assertThat(file.file().journal())
                .allSatisfy(entry -> assertThat(entry.at().toString()).endsWith(":00:00Z"));
        Matter matter = file.file().matter();
        assertThat(matter.origin().title()).isNull();
        assertThat(matter.origin().category()).isNull();
    }

    @Test
    void senderAndOfficeTalkThroughTheReceiptAlone() {
        Receipt receipt = intake.file(tip(STORY, COUNTY, "news@example.org"), token());
        String code = receipt.code().grouped();
        TipFile file = desk.open(anna, annas, receipt.reference());
        file = desk.accept(anna, annas, file, AT_ONCE, null);
        file = desk.reply(anna, annas, file, "已收到,谢谢");
        file = desk.ask(anna, annas, file, PauseReason.RESIDENT, "车牌是多少?");
        file = desk.note(anna, annas, file, "与三队核对");

        TipStatus status = tracking.find(code).orElseThrow();
        assertThat(status.replies())
                .extracting(TipMessage::text)
                .containsExactly("已收到,谢谢", "车牌是多少?");
        assertThat(status.matter().state()).isEqualTo(MatterState.WAITING_FOR_RESIDENT);
        assertThat(status.openings()).isEqualTo(1);
        assertThat(status.officers()).isEqualTo(1);

        tracking.say(code, "浙A·12345");
        tracking.say(code, "浙A·12345");
        assertThat(tracking.find(code).orElseThrow().additions()).isEqualTo(1);
        assertThat(list.page(anna, 0, 200))
                .filteredOn(line -> line.reference().equals(receipt.reference()))
                .allMatch(TipLine::news);

        TipFile stale = file;
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> desk.reply(anna, annas, stale, "…"));
        file = desk.open(anna, annas, receipt.reference());
        assertThat(file.messages())
                .extracting(TipMessage::kind)
                .containsExactly(Message.Kind.REPLY, Message.Kind.REQUEST, Message.Kind.ANSWER);
        assertThat(file.notes()).extracting(TipMessage::text).containsExactly("与三队核对");
        file = desk.finish(anna, annas, file, Result.ACHIEVED, "已依法处理");

        tracking.rate(code, 5, "很快");
        tracking.reopen(code, "又来人了");
        status = tracking.find(code).orElseThrow();
        assertThat(status.matter().state()).isEqualTo(MatterState.REOPENED);
        assertThat(status.replies()).extracting(TipMessage::kind).endsWith(Message.Kind.RESULT);
        tracking.withdraw(code);
        assertThat(tracking.find(code).orElseThrow().matter().state())
                .isEqualTo(MatterState.WITHDRAWN);
        assertThat(proof.verify().fault()).isNull();
    }

    @Test
    void aChangeOfPlanHasItsReasonAndALongerPromiseIsExplainedToTheSender() {
        Receipt receipt = intake.file(tip(), token());
        TipFile file = desk.open(anna, annas, receipt.reference());
        Plan longer = new Plan(List.of(HandlingMode.ESCALATION, HandlingMode.TRACKING));

        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> desk.accept(anna, annas, file, longer, " "));
        TipFile accepted = desk.accept(anna, annas, file, longer, "需要上级协调");

        assertThat(accepted.file().matter().promised().current())
                .isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(accepted.notes()).extracting(TipMessage::text).containsExactly("需要上级协调");
        assertThat(accepted.messages())
                .extracting(TipMessage::kind)
                .containsExactly(Message.Kind.REASON);
    }

    @Test
    void whatIsNotAcceptedIsExplained() {
        Receipt receipt = intake.file(tip(), token());
        TipFile file = desk.open(anna, annas, receipt.reference());

        file = desk.notAccept(anna, annas, file, Refusal.values()[0], "请联系12345");

        assertThat(file.file().matter().state()).isEqualTo(MatterState.NOT_ACCEPTED);
        assertThat(tracking.find(receipt.code().value()).orElseThrow().replies()).hasSize(1);
    }

    @Test
    void aTipThatMovesIsReadByItsNewHandlersOnly() {
        Person city = someone.at(CITY_UNIT, Role.TIP_OFFICER);
        Vault citys = officers.enrol(city, PASSPHRASE);
        String reference = file();
        TipFile file = desk.open(anna, annas, reference);
        file = desk.accept(anna, annas, file, AT_ONCE, null);

        desk.escalate(anna, annas, file, "超出本队权限");

        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> desk.open(anna, annas, reference));
        TipFile above = desk.open(city, citys, reference);
        assertThat(above.content().description()).isEqualTo(STORY);
        assertThat(above.notes()).extracting(TipMessage::text).containsExactly("超出本队权限");
        desk.handOver(city, citys, above, COUNTY_UNIT, "请属地核查");
        assertThat(desk.open(anna, annas, reference).file().matter().route())
                .isEqualTo(HandlingMode.ESCALATION);
        TipFile again = desk.open(anna, annas, reference);
        refused("tip.unit-nobody", () -> move(again, NEIGHBOUR_UNIT));
        refused("tip.unit-nobody", () -> move(again, "BUR-330106"));
    }

    @Test
    void aTipsWordsAreNeverSealedWithThePortalsOwnKey() {
        String reference = file();
        Matter matter = desk.open(anna, annas, reference).file().matter();
        int version = Objects.requireNonNull(matter.version());

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> handling.reply(anna, matter.id(), version, "words"));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> handling.note(anna, matter.id(), version, "words"));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> triage.handOver(anna, matter.id(), version, CITY_UNIT, "words"));
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        triage.notAccept(anna, matter.id(), version, Refusal.values()[0], "words"));
    }

    @Test
    void aWrongCodeAndACodeOfAnotherLaneOpenNothing() {
        file();
        assertThat(tracking.find("0000-0000-0000-0000-0000-0000")).isEmpty();
        assertThat(tracking.find("")).isEmpty();
        assertThatExceptionOfType(NoSuchMatter.class).isThrownBy(() -> tracking.say("…", "words"));
    }

    private void move(TipFile file, String unit) {
        desk.handOver(anna, annas, file, unit, "请属地核查");
    }

    private String file() {
        return intake.file(tip(), token()).reference();
    }

    private static void refused(String key, Runnable what) {
        assertThatExceptionOfType(TipRefused.class)
                .isThrownBy(what::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
