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
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
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
        byte[] content = pdf(THREE_CHUNKS_AND_A_BIT);
        long id = attached(content, "凭证.pdf", false);

        AttachedFile seen = files.of(file()).getFirst();
        assertThat(seen.name()).isEqualTo("凭证.pdf");
        assertThat(seen.kind()).isEqualTo(FileKind.PDF);
        assertThat(seen.size()).isEqualTo(content.length);
        assertThat(seen.sha256()).matches("[0-9a-f]{64}");
        assertThat(seen.staffName()).isEqualTo(clerk.name());
        assertThat(chunksOf(id)).isEqualTo(4);
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void endsWithAFullChunkToo() throws IOException {
        byte[] content = pdf(2 * Chunks.SIZE);
        long id = attached(content, "a.pdf", false);
        assertThat(chunksOf(id)).isEqualTo(2);
        assertThat(read(id)).isEqualTo(content);
    }

    @Test
    void standsNowhereInTheDatabaseInPlain() {
        byte[] content = pdf(400);
        byte[] marker = "MARKER-8472".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, content, 100, marker.length);
        attached(content, "MARKER-8472.pdf", false);
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
        long id = attached(pdf(THREE_CHUNKS_AND_A_BIT), "a.pdf", false);
        renumber(id, 1, 99);
        renumber(id, 2, 1);
        renumber(id, 99, 2);
        refused(id);
    }

    @Test
    void refusesAFileThatWasCut() {
        long id = attached(pdf(THREE_CHUNKS_AND_A_BIT), "a.pdf", false);
        jdbc.sql("DELETE FROM file_chunk WHERE file_id = ? AND number = 3").param(id).update();
        refused(id);
    }

    @Test
    void refusesAFileWhoseMiddleIsGone() {
        long id = attached(pdf(THREE_CHUNKS_AND_A_BIT), "a.pdf", false);
        jdbc.sql("DELETE FROM file_chunk WHERE file_id = ? AND number = 1").param(id).update();
        renumber(id, 2, 1);
        renumber(id, 3, 2);
        refused(id);
    }

    @Test
    void refusesOneAlteredBit() {
        long id = attached(pdf(THREE_CHUNKS_AND_A_BIT), "a.pdf", false);
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
        long id = attached(pdf(THREE_CHUNKS_AND_A_BIT), "a.pdf", false);
        long other = attached(pdf(THREE_CHUNKS_AND_A_BIT), "b.pdf", false);
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
        long id = attached(pdf(100), "a.pdf", true);
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
        long id = attached(pdf(100), "a.pdf", true);
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
        long inside = attached(pdf(100), "inside.pdf", false);
        attached(pdf(100), "told.pdf", true);
        long own = files.receive(new ByteArrayInputStream(pdf(100)), "own.pdf");
        transaction.executeWithoutResult(status ->
                files.attach(
                        receipt.matter(), Purpose.OWED_PAPER, "1/X", List.of(own), false, null));
        assertThat(files.of(tracked(receipt)))
                .extracting(AttachedFile::name)
                .containsExactlyInAnyOrder("told.pdf", "own.pdf");
        assertThat(files.open(tracked(receipt), inside)).isEmpty();
        assertThat(files.of(file())).hasSize(3);
    }

    @Test
    void leavesNothingOfWhatIsRefused() {
        int before = stored();
        refusedFor("file.empty", new byte[0]);
        refusedFor("file.kind", "MZ this is a program".getBytes(StandardCharsets.US_ASCII));
        refusedFor("file.large", pdf(limits.megabytes() * Chunks.SIZE + 1));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfAConnectionThatBroke() {
        int before = stored();
        InputStream broken =
                new SequenceInputStream(
                        new ByteArrayInputStream(pdf(2 * Chunks.SIZE)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> files.receive(broken, "a.pdf"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void takesNoMoreThanTheLimitAndNoneTwice() {
        List<Long> many =
                java.util.stream.IntStream.rangeClosed(0, limits.perMatter())
                        .mapToObj(n -> files.receive(new ByteArrayInputStream(pdf(50)), "a.pdf"))
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
        long left = files.receive(new ByteArrayInputStream(pdf(50)), "left.pdf");
        long kept = attached(pdf(50), "kept.pdf", false);
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
                .isThrownBy(() -> files.receive(new ByteArrayInputStream(content), "a.pdf"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void refused(long id) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> read(id));
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

    private static byte[] pdf(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
