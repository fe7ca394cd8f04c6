package org.bancheng.workflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.cleaning.Finding;
import org.bancheng.workflow.cleaning.Finding.Trace;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are sealed in chunks that open in their place alone, and only for who may read. */
@WorkflowIT
class SealedFilesIT {

    private static final int THREE_CHUNKS_AND_A_BIT = 3 * Chunks.SIZE + 17;

    @Autowired SealedFiles files;
    @Autowired WaitingFiles waiting;
    @Autowired FileLimits limits;
    @Autowired PetitionIntake intake;
    @Autowired MatterFiles matters;
    @Autowired Tracking tracking;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person clerk;
    Receipt receipt;

    @BeforeEach
    void aMatterIsFiled() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.HANDLER);
        receipt = intake.file(petition(Signal.QUICK_FIX), token());
    }

    @Test
    void comesOutAsItWentIn() throws IOException {
        byte[] content = sound(THREE_CHUNKS_AND_A_BIT);
        long id = attached(content, "凭证.wav", false);

        AttachedFile seen = files.of(file()).getFirst();
        assertThat(seen.name()).isEqualTo("凭证.wav");
        assertThat(seen.kind()).isEqualTo(FileKind.WAV);
        assertThat(seen.size()).isEqualTo(content.length);
        assertThat(seen.sha256()).matches("[0-9a-f]{64}");
        assertThat(seen.staffName()).isEqualTo(clerk.name());
        assertThat(chunksOf(id)).isEqualTo(4);
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void endsWithAFullChunkToo() throws IOException {
        byte[] content = sound(2 * Chunks.SIZE);
        long id = attached(content, "a.wav", false);
        assertThat(chunksOf(id)).isEqualTo(2);
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void standsNowhereInTheDatabaseInPlain() {
        byte[] content = sound(400);
        byte[] marker = "MARKER-8472".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, content, 100, marker.length);
        attached(content, "MARKER-8472.wav", false);
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM file_chunk c JOIN stored_file f ON f.id = c.file_id"
                                                + " WHERE INSTR(c.sealed, 'MARKER-8472') > 0 OR INSTR(f.label, 'MARKER-8472') > 0")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void refusesChunksThatWereSwapped() {
        long id = attached(sound(THREE_CHUNKS_AND_A_BIT), "a.wav", false);
        renumber(id, 1, 99);
        renumber(id, 2, 1);
        renumber(id, 99, 2);
        refused(id);
    }

    @Test
    void refusesAFileThatWasCut() {
        long id = attached(sound(THREE_CHUNKS_AND_A_BIT), "a.wav", false);
        jdbc.sql("DELETE FROM file_chunk WHERE file_id = ? AND number = 3").param(id).update();
        refused(id);
    }

    @Test
    void refusesAFileWhoseMiddleIsGone() {
        long id = attached(sound(THREE_CHUNKS_AND_A_BIT), "a.wav", false);
        jdbc.sql("DELETE FROM file_chunk WHERE file_id = ? AND number = 1").param(id).update();
        renumber(id, 2, 1);
        renumber(id, 3, 2);
        refused(id);
    }

    @Test
    void refusesOneAlteredBit() {
        long id = attached(sound(THREE_CHUNKS_AND_A_BIT), "a.wav", false);
        byte[] sealed =
                jdbc.sql("SELECT sealed FROM file_chunk WHERE file_id = ? AND number = 1")
                        .param(id)
                        .query(byte[].class)
                        .single();
        sealed[sealed.length / 2] ^= 1;
        jdbc.sql("UPDATE file_chunk SET sealed = ? WHERE file_id = ? AND number = 1")
                .param(sealed)
                .param(id)
                .update();
        refused(id);
    }

    @Test
    void refusesAChunkOfAnotherFile() {
        long id = attached(sound(THREE_CHUNKS_AND_A_BIT), "a.wav", false);
        long other = attached(sound(THREE_CHUNKS_AND_A_BIT), "b.wav", false);
        jdbc.sql(
                        "UPDATE file_chunk a JOIN file_chunk b ON b.file_id = ? AND b.number = 1 SET a.sealed = b.sealed"
                                + " WHERE a.file_id = ? AND a.number = 1")
                .param(other)
                .param(id)
                .update();
        refused(id);
    }

    @Test
    void doesNotOpenInAnotherMatter() {
        long id = attached(sound(100), "a.wav", true);
        Receipt other = intake.file(petition(Signal.QUICK_FIX), token());
        jdbc.sql("UPDATE stored_file SET matter_id = ? WHERE id = ?")
                .param(other.matter().value())
                .param(id)
                .update();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> files.of(tracked(other)));
        jdbc.sql("DELETE FROM stored_file WHERE id = ?").param(id).update();
    }

    @Test
    void givesANeighbourAndAnotherCodeNothing() {
        long id = attached(sound(100), "a.wav", true);
        assertThat(matters.find(someone.at(NEIGHBOUR, Role.HANDLER), receipt.reference()))
                .isEmpty();
        Receipt other = intake.file(petition(Signal.QUICK_FIX), token());
        assertThat(files.open(matters.find(clerk, other.reference()).orElseThrow(), id)).isEmpty();
        assertThat(files.of(tracked(other))).isEmpty();
        assertThat(files.open(tracked(other), id)).isEmpty();
        assertThat(files.open(tracked(receipt), id)).isPresent();
    }

    @Test
    void showsTheResidentOnlyWhatIsMarkedOrTheirOwn() {
        long inside = attached(sound(100), "inside.wav", false);
        attached(sound(100), "told.wav", true);
        long own = files.receive(new ByteArrayInputStream(sound(100)), "own.wav");
        transaction.executeWithoutResult(status ->
                files.attach(
                        receipt.matter(), Purpose.OWED_PAPER, "1/X", List.of(own), false, null));
        assertThat(files.of(tracked(receipt)))
                .extracting(AttachedFile::name)
                .containsExactlyInAnyOrder("told.wav", "own.wav");
        assertThat(files.open(tracked(receipt), inside)).isEmpty();
        assertThat(files.of(file())).hasSize(3);
    }

    @Test
    void leavesNothingOfWhatIsRefused() {
        int before = stored();
        refusedFor("file.empty", new byte[0]);
        refusedFor("file.kind", "MZ this is a program".getBytes(StandardCharsets.US_ASCII));
        refusedFor("file.large", sound(limits.megabytes() * Chunks.SIZE + 1));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void keepsAPhotographWithoutWhatItTellsAndNothingOfWhatWasSent() throws IOException {
        int before = stored();
        Received received =
                files.take(new ByteArrayInputStream(SampleFiles.photograph()), "../../家.png");
        assertThat(received.findings())
                .contains(new Finding(Trace.PLACE, "30.27000, 120.16000", true));
        attach(List.of(received.id()), false);
        assertThat(stored()).isEqualTo(before + 1);

        AttachedFile seen = files.of(file()).getFirst();
        assertThat(seen.name()).isEqualTo("家.png.jpg");
        assertThat(seen.kind()).isEqualTo(FileKind.JPEG);
        assertThat(Objects.requireNonNull(seen.treatment()).removed())
                .contains(Trace.PLACE, Trace.DEVICE, Trace.SOFTWARE);
        assertThat(seen.treatment().left()).isEmpty();
        assertThat(seen.sha256()).isEqualTo(sha256(SampleFiles.photograph()));
        assertThat(new String(read(seen.id()), StandardCharsets.ISO_8859_1))
                .doesNotContain("iPhone");
    }

    @Test
    void leavesNothingOfATrap() {
        int before = stored();
        refusedFor("file.damaged", Arrays.copyOf(SampleFiles.photograph(), 2_000));
        refusedFor("file.damaged", SampleFiles.utf8("%PDF-1.7 <script>"));
        refusedFor(
                "file.macro", SampleFiles.docx(Map.of("word/vbaData.vbaProject.bin", new byte[1])));
        refusedFor("file.kind", SampleFiles.utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfAConnectionThatBroke() {
        int before = stored();
        InputStream broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(sound(2 * Chunks.SIZE)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files.receive(broken, "a.wav"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesNoMoreThanTheLimitAndNoneTwice() {
        List<Long> many =
                java.util.stream.IntStream.rangeClosed(0, limits.perMatter())
                        .mapToObj(n -> files.receive(new ByteArrayInputStream(sound(50)), "a.wav"))
                        .toList();
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> attach(many, false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("file.many"));
        List<Long> one = many.subList(0, 1);
        attach(one, false);
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> attach(one, false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("file.gone"));
        files.discard(one.getFirst());
        assertThat(files.of(file())).hasSize(1);
    }

    @Test
    void sweepsAwayWhatNoStepTookADayLater() {
        long left = files.receive(new ByteArrayInputStream(sound(50)), "left.wav");
        long kept = attached(sound(50), "kept.wav", false);
        waiting.sweep(clock.instant().plus(Duration.ofHours(23)));
        assertThat(chunksOf(left)).isEqualTo(1);
        waiting.sweep(clock.instant().plus(Duration.ofHours(25)));
        assertThat(chunksOf(left)).isZero();
        assertThat(chunksOf(kept)).isEqualTo(1);
    }

    private long attached(byte[] content, String name, boolean forResident) {
        long id = files.receive(new ByteArrayInputStream(content), name);
        attach(List.of(id), forResident);
        return id;
    }

    private void attach(List<Long> ids, boolean forResident) {
        transaction.executeWithoutResult(status ->
                files.attach(receipt.matter(), Purpose.PROOF, "1", ids, forResident, clerk.id()));
    }

    private void refusedFor(String key, byte[] content) {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> files.receive(new ByteArrayInputStream(content), "a.wav"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void refused(long id) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> read(id));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] read(long id) throws IOException {
        var out = new ByteArrayOutputStream();
        files.open(file(), id).orElseThrow().content().writeTo(out);
        return out.toByteArray();
    }

    private void renumber(long id, int from, int to) {
        jdbc.sql("UPDATE file_chunk SET number = ? WHERE file_id = ? AND number = ?")
                .param(to)
                .param(id)
                .param(from)
                .update();
    }

    private int chunksOf(long id) {
        return jdbc.sql("SELECT COUNT(*) FROM file_chunk WHERE file_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int stored() {
        return jdbc.sql("SELECT COUNT(*) FROM stored_file").query(Integer.class).single();
    }

    private MatterFile file() {
        return matters.find(clerk, receipt.reference()).orElseThrow();
    }

    private TrackedMatter tracked(Receipt of) {
        return tracking.find(of.code().grouped()).orElseThrow();
    }

    /** Goes through the child process and comes out as it went in. */
    private static byte[] sound(int length) {
        return SampleFiles.recording(length);
    }
}
