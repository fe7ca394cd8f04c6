package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bancheng.workflow.tips.TipFixture.CITY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.COUNTY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.tip;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.cleaning.Finding;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.bancheng.workflow.files.Download;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a tip are read by who reads the tip, and by nobody else. */
@WorkflowIT
class TipFilesIT {

    static final String MARKER = "MARKER-5521";

    @Autowired TipIntake intake;
    @Autowired TipFiles files;
    @Autowired TipKeys keys;
    @Autowired TipEvidence evidence;
    @Autowired TipReading reading;
    @Autowired TipDesk desk;
    @Autowired TipTracking tracking;
    @Autowired TipOfficers officers;
    @Autowired WaitingTipFiles waiting;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person anna;
    Vault annas;

    @BeforeEach
    void anOfficerOfTheCountyIsEnrolled() {
        jdbc.sql("DELETE FROM tip_officer").update();
        jdbc.sql("DELETE FROM tip_file WHERE matter_id IS NULL").update();
        clock.set("2026-02-12", "10:47");
        anna = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        annas = officers.enrol(anna, PASSPHRASE);
    }

    @Test
    void anOfficerWhoOpenedTheTipReadsThePhotographAndItsSealedOriginal() throws IOException {
        TipFiles.Waiting sent = receive(SampleFiles.photograph(), MARKER + ".jpg");
        assertThat(sent.received().findings())
                .contains(new Finding(Trace.PLACE, "30.27000, 120.16000", true));
        Receipt receipt = intake.file(tip(), List.of(sent.key()), token());

        assertThat(evidence.open(anna, annas, receipt.reference(), sent.received().id(), false))
                .as("a tip that was not opened gives no file")
                .isEmpty();
        TipFile opened = reading.open(anna, annas, receipt.reference());
        TipAttachment file = evidence.of(anna, annas, opened).getFirst();
        assertThat(file.name()).isEqualTo(MARKER + ".jpg");
        assertThat(file.original()).isTrue();
        assertThat(file.hour()).isEqualTo(Instant.parse("2026-02-12T02:00:00Z"));
        assertThat(Objects.requireNonNull(file.treatment()).removed()).contains(Trace.DEVICE);

        Download shown = open(receipt, file, false);
        assertThat(shown.name()).isEqualTo("file-1.jpg");
        assertThat(latin(read(shown))).doesNotContain("iPhone");
        Download original = open(receipt, file, true);
        assertThat(original.name()).isEqualTo("file-1-original.jpg");
        assertThat(read(original)).isEqualTo(SampleFiles.photograph());
    }

    @Test
    void moreComesWithTheCodeAloneAndIsCounted() throws IOException {
        Receipt receipt = intake.file(tip(), token());
        String code = receipt.code().grouped();
        String first = receive(SampleFiles.recording(700_000), "a.wav").key();
        evidence.add(code, "昨晚录的", List.of(first));
        evidence.add(code, "", List.of(receive(SampleFiles.recording(9_000), "b.wav").key()));

        TipStatus status = tracking.find(code).orElseThrow();
        assertThat(evidence.count(status.matter())).isEqualTo(2);
        assertThat(status.additions()).isEqualTo(2);
        TipFile opened = reading.open(anna, annas, receipt.reference());
        List<TipAttachment> seen = evidence.of(anna, annas, opened);
        assertThat(seen).extracting(TipAttachment::size).containsExactly(700_000L, 9_000L);
        assertThat(seen).noneMatch(TipAttachment::original);
        assertThat(read(open(receipt, seen.getFirst(), false)))
                .isEqualTo(SampleFiles.recording(700_000));
        assertThat(refused(() -> evidence.add(code, "again", List.of(first))))
                .isEqualTo("file.gone");
        assertThat(tracking.find(code).orElseThrow().additions())
                .as("words of a step that was refused are not there")
                .isEqualTo(2);
    }

    /** As V120 to V144 stored what came along with a tip sealed over. */
    @Test
    void aFileFromBeforeThereWasOneStoreIsReadAndCountedToo() throws IOException {
        Receipt receipt = intake.file(tip(), token());
        TipFile opened = reading.open(anna, annas, receipt.reference());
        MatterId tip = opened.file().matter().id();
        TipKey key = keys.open(anna, annas, tip);
        long id = RowId.random();
        byte[] content = SampleFiles.recording(1_500_000);
        String label = "{\"name\":\"旧.wav\",\"sha256\":\"ab\",\"size\":1500000,\"chunks\":2}";
        jdbc.sql("INSERT INTO tip_file (id, matter_id, label, hour, early) VALUES (?,?,?,?,1)")
                .params(
                        id,
                        tip.value(),
                        key.seal(row("tip_moved_file", "label", tip, id), label),
                        Timestamp.from(Instant.parse("2026-02-12T02:00:00Z")))
                .update();
        for (int number = 0; number < 2; number++) {
            int from = number * 1024 * 1024;
            byte[] padded =
                    Arrays.copyOf(Arrays.copyOfRange(content, from, content.length), 1 << 20);
            byte[] sealed =
                    key.sealBytes(row("tip_moved_chunk", "sealed", tip, id + "/" + number), padded);
            jdbc.sql("INSERT INTO tip_file_chunk (file_id, number, sealed) VALUES (?,?,?)")
                    .params(id, number, sealed)
                    .update();
        }
        TipAttachment seen = evidence.of(anna, annas, opened).getFirst();
        assertThat(seen.name()).isEqualTo("旧.wav");
        assertThat(evidence.count(tracking.find(receipt.code().grouped()).orElseThrow().matter()))
                .isEqualTo(1);
        assertThat(read(open(receipt, seen, false))).isEqualTo(content);
    }

    private static RowIdentity row(String table, String column, MatterId tip, Object file) {
        return new RowIdentity(table, column, tip.value() + "/" + file);
    }

    @Test
    void aTipThatGoesElsewhereTakesItsFilesAlong() throws IOException {
        Person above = someone.at(CITY_UNIT, Role.TIP_OFFICER);
        Vault aboves = officers.enrol(above, PASSPHRASE);
        String key = receive(SampleFiles.recording(5_000), "a.wav").key();
        Receipt receipt = intake.file(tip(), List.of(key), token());
        TipFile opened = reading.open(anna, annas, receipt.reference());
        opened = desk.accept(anna, annas, opened, opened.file().matter().plan(), null);
        long id = evidence.of(anna, annas, opened).getFirst().id();
        assertThat(evidence.open(above, aboves, receipt.reference(), id, false)).isEmpty();
        desk.escalate(anna, annas, opened, "上面看");

        assertThat(evidence.open(anna, annas, receipt.reference(), id, false)).isEmpty();
        reading.open(above, aboves, receipt.reference());
        Download file = evidence.open(above, aboves, receipt.reference(), id, false).orElseThrow();
        assertThat(read(file)).isEqualTo(SampleFiles.recording(5_000));
    }

    @Test
    void nothingOfAFileStandsInTheDatabaseInPlainOrUnderThePortalsKey() {
        byte[] marked = SampleFiles.recording(3_000);
        byte[] marker = MARKER.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, marked, 1_000, marker.length);
        TipFiles.Waiting sent = receive(marked, MARKER + ".wav");
        assertThat(inDatabase(MARKER)).isZero();
        assertThat(inDatabase(sent.key().substring(sent.key().indexOf('.') + 1))).isZero();
        intake.file(tip(), List.of(sent.key()), token());
        assertThat(inDatabase(MARKER)).isZero();
        assertThat(sent).asString().doesNotContain(MARKER, sent.key());
    }

    @Test
    void whatIsRefusedForgottenOrNeverFiledLeavesNothing() {
        assertThat(refused(() -> receive(Arrays.copyOf(SampleFiles.photograph(), 2_000), "a.jpg")))
                .isEqualTo("file.damaged");
        assertThat(refused(() -> receive(SampleFiles.utf8("MZ"), "a.jpg"))).isEqualTo("file.kind");
        assertThat(rows()).isZero();
        String key = receive(SampleFiles.photograph(), "a.jpg").key();
        assertThat(files.waitingFor(key)).isPresent();
        assertThat(files.waitingFor(key.replaceFirst("\\..", ".A"))).isEmpty();
        files.discard(key);
        assertThat(rows()).isZero();
        receive(SampleFiles.photograph(), "a.jpg");
        waiting.sweep(clock.instant().plus(Duration.ofHours(22)));
        assertThat(rows()).isEqualTo(2);
        waiting.sweep(clock.instant().plus(Duration.ofHours(25)));
        assertThat(rows()).isZero();
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM tip_file WHERE matter_id IS NULL")
                .query(Integer.class)
                .single();
    }

    private int inDatabase(String words) {
        return jdbc.sql(
                        "SELECT (SELECT COUNT(*) FROM tip_file WHERE INSTR(label, :w) > 0)"
                                + " + (SELECT COUNT(*) FROM tip_file_chunk WHERE INSTR(sealed, :w) > 0)")
                .param("w", words)
                .query(Integer.class)
                .single();
    }

    private TipFiles.Waiting receive(byte[] content, String name) {
        return files.receive(new ByteArrayInputStream(content), name);
    }

    private Download open(Receipt receipt, TipAttachment file, boolean original) {
        return evidence.open(anna, annas, receipt.reference(), file.id(), original).orElseThrow();
    }

    private static byte[] read(Download file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(TextRefused.class, step).key();
    }
}
