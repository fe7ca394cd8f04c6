package org.bancheng.workflow.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.token;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.files.Purpose;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.LostCodes;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Dump;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipEvidence;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipList;
import org.bancheng.workflow.tips.TipMessage;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipReading;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.TipStatus;
import org.bancheng.workflow.tips.TipTracking;
import org.bancheng.workflow.tips.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clue that came as a petition: the vault has it all, and nothing is left where it was. */
@WorkflowIT
@ExtendWith(OutputCaptureExtension.class)
class SealOverIT {

    // a county of its own: others count what is in theirs
    static final String HALL = "HALL-330203";
    static final String BUREAU = "BUR-330203";
    static final String COUNTY_UNIT = "NDC-330203";
    static final String CITY_UNIT = "NDC-330200";

    @Autowired LostCodes lostCodes;
    @Autowired PetitionIntake intake;
    @Autowired PetitionDesk petitions;
    @Autowired SealOver sealing;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired SealedFiles attachments;
    @Autowired MatterFiles files;
    @Autowired Tracking everyTracking;
    @Autowired TipTracking tracking;
    @Autowired Worklist worklist;
    @Autowired TipOfficers officers;
    @Autowired TipReading reading;
    @Autowired TipEvidence evidence;
    @Autowired TipDesk desk;
    @Autowired TipList list;
    @Autowired JournalProof proof;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    /** Planted in every word, and no other test's. */
    final String marker = "斑马" + token();

    final byte[] sound = sound();

    Person clerk;
    Person officer;
    Vault vault;
    String token;
    Receipt receipt;

    @BeforeEach
    void aClueIsFiledAsAPetition() {
        jdbc.update("DELETE FROM tip_officer");
        clock.set("2026-02-12", "10:47");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        officer = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        vault = officers.enrol(officer, PASSPHRASE);
        token = token();
        receipt = intake.file(clue(null), token);
    }

    @Test
    void everythingMovesAndTheCodeOpensTheTip() throws IOException {
        handle();
        clock.set("2026-02-13", "15:20");

        sealing.seal(clerk, file(), COUNTY_UNIT, false);

        var status = tracking.find(code()).orElseThrow();
        assertThat(status.replies())
                .extracting(TipMessage::text)
                .containsExactly(marker + " question");
        assertThat(status.additions()).isEqualTo(1);
        assertThat(status.origin()).isEqualTo(TipStatus.Origin.MOVED);
        assertThat(status.matter().promised().current()).isNotNull();
        TipFile tip = reading.open(officer, vault, status.matter().reference());
        assertThat(tip.content().description()).contains(marker + " title", marker + " story");
        assertThat(Objects.requireNonNull(tip.content().sender()).phone()).isEqualTo("13800000777");
        assertThat(tip.notes()).extracting(TipMessage::text).contains(marker + " note");
        assertThat(evidence.count(status.matter())).isEqualTo(1);
        assertThat(evidence.of(officer, vault, tip))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).contains("斑马");
                    assertThat(read(tip, one.id())).isEqualTo(sound);
                });
        tracking.say(code(), "and one more thing");
        assertThat(tracking.find(code()).orElseThrow().additions()).isEqualTo(2);
        assertThat(intake.file(clue(null), token).reference())
                .isEqualTo(status.matter().reference());
    }

    private byte[] read(TipFile tip, long file) throws IOException {
        var out = new ByteArrayOutputStream();
        evidence.open(officer, vault, tip.file().matter().origin().reference(), file, false)
                .orElseThrow()
                .content()
                .writeTo(out);
        return out.toByteArray();
    }

    @Test
    void nothingIsLeftWhereItWas(CapturedOutput output) {
        handle();
        List<byte[]> sealed = sealedValues();
        assertThat(sealed).hasSizeGreaterThan(8);
        assertThat(Dump.of(jdbc).holds(marker)).isTrue();
        WorklistFilter searching =
                new WorklistFilter(
                        marker, View.ALL, null, null, null, null, WorklistFilter.Sort.DUE);
        assertThat(worklist.count(clerk, searching)).isEqualTo(1);

        sealing.seal(clerk, file(), COUNTY_UNIT, false);

        Dump dump = Dump.of(jdbc);
        assertThat(dump.holds(marker)).isFalse();
        assertThat(dump.holds("13800000777")).isFalse();
        assertThat(output.getAll()).doesNotContain(marker, "13800000777", code());
        assertThat(sealed).noneMatch(dump::holds);
        MatterFile stub = file();
        assertThat(stub.matter().state()).isEqualTo(MatterState.NOT_ACCEPTED);
        assertThat(stub.matter().origin().title()).isNull();
        assertThat(stub.messages()).isEmpty();
        assertThat(stub.notes()).isEmpty();
        assertThat(stub.allowed()).containsExactly(Step.NOTE);
        assertThat(petitions.read(stub)).isEmpty();
        assertThat(attachments.of(stub)).isEmpty();
        assertThat(stub.journal().getLast().step()).isEqualTo(Step.SEAL_OVER);
        assertThat(stub.journal().getLast().facts()).isEmpty();
        assertThat(proof.verify().firstFault()).isEmpty();
        assertThat(everyTracking.find(code()).orElseThrow().lane()).isEqualTo(Lane.TIP);
        assertThat(count("matter_term")).isZero();
        assertThat(worklist.count(clerk, searching)).isZero();
    }

    @Test
    void itHappensWholeOrNotAtAll() {
        assertThatExceptionOfType(TipRefused.class)
                .isThrownBy(() -> sealing.seal(clerk, file(), CITY_UNIT, false));
        assertThat(file().matter().state()).isEqualTo(MatterState.FILED);
        assertThat(petitions.read(file()).orElseThrow().content().story()).contains("story");
        assertThat(everyTracking.find(code()).orElseThrow().lane()).isEqualTo(Lane.PETITION);
    }

    @Test
    void itIsDoneOnceAndByTheUnitsOwnPeople() {
        MatterFile before = file();
        Person stranger = someone.at("HALL-330205", Role.values());
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> sealing.seal(stranger, before, COUNTY_UNIT, false));
        Person supervisor = someone.at(HALL, Role.SUPERVISOR);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sealing.seal(supervisor, before, COUNTY_UNIT, false));
        sealing.seal(clerk, before, COUNTY_UNIT, false);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> sealing.seal(clerk, before, COUNTY_UNIT, false));
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> sealing.seal(clerk, file(), COUNTY_UNIT, false));
    }

    @Test
    void whatConcernsPoliceGoesToTheUnitAboveAlone() {
        Person city = someone.at(CITY_UNIT, Role.TIP_OFFICER);
        Vault citys = officers.enrol(city, PASSPHRASE);
        sealing.seal(clerk, file(), COUNTY_UNIT, true);
        assertThat(list.count(officer)).isZero();
        String reference = tracking.find(code()).orElseThrow().matter().reference();
        assertThat(reading.open(city, citys, reference).content().concernsPolice()).isTrue();

        receipt = intake.file(clue(BUREAU), token());
        Person above = someone.at("BUR-330000", Role.LEADER);
        MatterFile about = files.find(above, receipt.reference()).orElseThrow();
        sealing.seal(above, about, COUNTY_UNIT, false);
        assertThat(list.count(officer)).isZero();
        assertThat(list.count(city)).isEqualTo(2);
    }

    @Test
    void onesFromBeforeReceiptKeysOpenToTheirCodeOnceAnOfficerHasLookedIn() {
        handle();
        jdbc.update(
                "UPDATE petition SET receipt_key = NULL WHERE matter_id = ?",
                receipt.matter().value());
        sealing.seal(clerk, file(), COUNTY_UNIT, false);

        var status = tracking.find(code()).orElseThrow();
        assertThat(status.replies()).isEmpty();
        assertThat(status.origin()).isEqualTo(TipStatus.Origin.LOCKED);
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> tracking.say(code(), "too early"));
        assertThat(desk.open(officer, vault, status.matter().reference()).messages()).hasSize(2);
        assertThat(tracking.find(code()).orElseThrow().replies()).hasSize(1);
        tracking.say(code(), "now it works");
        assertThat(tracking.find(code()).orElseThrow().additions()).isEqualTo(2);
    }

    @Test
    void aCodeReplacedAtTheCounterOpensTheTipAndTheLostOneNothing() {
        String replaced =
                lostCodes
                        .replace(clerk, receipt.matter(), version(), LostCodes.Paper.ID_CARD, true)
                        .grouped();
        sealing.seal(clerk, file(), COUNTY_UNIT, false);
        assertThat(tracking.find(code())).isEmpty();
        var status = tracking.find(replaced).orElseThrow();
        assertThat(status.origin()).isEqualTo(TipStatus.Origin.MOVED);
        tracking.say(replaced, "from the new code");
        assertThat(tracking.find(replaced).orElseThrow().additions()).isEqualTo(1);
    }

    @Test
    void everyTableWithWordsOfAMatterIsOnTheList() {
        List<String> sealedTables =
                jdbc.queryForList(
                        "SELECT DISTINCT c.table_name FROM information_schema.columns c WHERE c.table_schema ="
                                + " DATABASE() AND c.data_type IN ('varbinary', 'mediumblob', 'longblob', 'blob', 'text',"
                                + " 'mediumtext') AND EXISTS (SELECT 1 FROM information_schema.columns k WHERE"
                                + " k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name ="
                                + " 'matter_id')",
                        String.class);
        Set<String> erased = PlainTraces.tables().collect(Collectors.toSet());
        assertThat(sealedTables)
                .filteredOn(table -> !table.startsWith("tip") && !table.equals("sign_up"))
                .filteredOn(table -> !table.equals("outbox")) // erased by whoever wrote it
                .allMatch(erased::contains, "erased: " + erased);
    }

    /** More than one chunk, with the marker in what is heard. */
    private byte[] sound() {
        byte[] recorded = SampleFiles.recording(1_100_000);
        byte[] planted = marker.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(planted, 0, recorded, recorded.length / 2, planted.length);
        return recorded;
    }

    /** Everything that can be said on the way. */
    private void handle() {
        triage.accept(
                clerk,
                receipt.matter(),
                version(),
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), marker + " decision"));
        handling.note(clerk, receipt.matter(), version(), marker + " note");
        handling.ask(
                clerk, receipt.matter(), version(), PauseReason.RESIDENT, marker + " question");
        resident.say(code(), marker + " answer");
        long file = attachments.receive(new ByteArrayInputStream(sound), marker + ".wav");
        attachments.attach(receipt.matter(), Purpose.PROOF, "x", List.of(file), false, clerk.id());
    }

    /** What stands sealed with the matter, in every table. */
    private List<byte[]> sealedValues() {
        List<byte[]> found = new ArrayList<>();
        for (Map<String, Object> column :
                jdbc.queryForList(
                        "SELECT c.table_name AS t, c.column_name AS c FROM information_schema.columns c WHERE"
                                + " c.table_schema = DATABASE() AND c.data_type IN ('varbinary', 'mediumblob') AND EXISTS"
                                + " (SELECT 1 FROM information_schema.columns k WHERE k.table_schema = c.table_schema AND"
                                + " k.table_name = c.table_name AND k.column_name = 'matter_id')")) {
            found.addAll(
                    jdbc.query(
                            "SELECT `%s` FROM `%s` WHERE matter_id = ? AND `%s` IS NOT NULL"
                                    .formatted(column.get("c"), column.get("t"), column.get("c")),
                            (row, n) -> row.getBytes(1),
                            receipt.matter().value()));
        }
        found.addAll(
                jdbc.query(
                        "SELECT sealed FROM file_chunk c JOIN stored_file f ON f.id = c.file_id WHERE f.matter_id = ?",
                        (row, n) -> row.getBytes(1),
                        receipt.matter().value()));
        return found;
    }

    private int count(String table) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT COUNT(*) FROM " + table + " WHERE matter_id = ?",
                        Integer.class,
                        receipt.matter().value()));
    }

    private PetitionForm clue(@org.jspecify.annotations.Nullable String aboutUnit) {
        return new PetitionForm(
                marker + " title",
                "HOUSEHOLD",
                HALL,
                aboutUnit,
                marker + " story",
                marker + " name",
                new PhoneNumber("13800000777"),
                new EmailAddress("zebra@example.org"),
                Set.of(),
                Locale.SIMPLIFIED_CHINESE);
    }

    private String code() {
        return receipt.code().value();
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version() {
        return Objects.requireNonNull(file().matter().version());
    }
}
