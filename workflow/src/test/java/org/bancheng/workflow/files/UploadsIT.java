package org.bancheng.workflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file comes in pieces, and a line that breaks costs nothing that has arrived. */
@WorkflowIT
class UploadsIT {

    @Autowired Uploads uploads;
    @Autowired WaitingFiles waiting;
    @Autowired FileLimits limits;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;

    @BeforeEach
    void nothingIsOnItsWay() {
        jdbc.sql("DELETE FROM upload").update();
        clock.set("2026-02-12", "10:47");
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        byte[] content = SampleFiles.recording(700_000);
        FileKey key = uploads.begin(content.length);
        InputStream breaks =
                new SequenceInputStream(
                        new ByteArrayInputStream(content, 0, 300_123),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection reset");
                            }
                        });
        assertThat(catchThrowableOfType(IOException.class, () -> uploads.append(key, 0, breaks)))
                .isNotNull();
        long at = uploads.progress(key).orElseThrow().received();
        assertThat(at).isEqualTo(300_123);
        assertThat(append(key, 0, content).received())
                .as("what has arrived is not taken twice")
                .isEqualTo(at);
        assertThat(refused(() -> uploads.open(key))).isEqualTo("file.gone");
        byte[] rest = Arrays.copyOfRange(content, (int) at, content.length);
        assertThat(append(key, at, rest).isComplete()).isTrue();
        try (InputStream whole = uploads.open(key)) {
            assertThat(whole.readAllBytes()).isEqualTo(content);
        }
        uploads.discard(key);
        assertThat(uploads.progress(key)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM upload_piece").query(Integer.class).single())
                .isZero();
    }

    @Test
    void takesNoMoreThanWasSaidAndNothingFromAStranger() throws IOException {
        FileKey key = uploads.begin(100);
        FileKey stranger = FileKey.random(key.id());
        assertThat(uploads.progress(stranger)).isEmpty();
        assertThat(uploads.append(stranger, 0, new ByteArrayInputStream(new byte[9]))).isEmpty();
        uploads.discard(stranger);
        assertThat(append(key, 0, new byte[500]).received()).isEqualTo(100);
        assertThat(FileKey.parse(key.written()).orElseThrow().id()).isEqualTo(key.id());
        for (String forged : new String[] {null, "", "1", "1.x", key.written() + "A"}) {
            assertThat(FileKey.parse(forged)).isEmpty();
        }
    }

    @Test
    void refusesBeforeAnythingIsSent() {
        assertThat(refused(() -> uploads.begin(0))).isEqualTo("file.empty");
        assertThat(refused(() -> uploads.begin(limits.bytes() + 1))).isEqualTo("file.large");
        jdbc.sql(
                        "INSERT INTO upload (id, ticket, size, received, pieces, hour) VALUES (1, ?, ?, 0, 0, NOW())")
                .param(new byte[32])
                .param(2048L * 1024 * 1024)
                .update();
        assertThat(refused(() -> uploads.begin(1))).isEqualTo("file.busy");
    }

    @Test
    void whatStandsInTheDatabaseOpensWithTheTicketAlone() throws IOException {
        byte[] content = SampleFiles.utf8("MARKER-9031 ".repeat(50));
        FileKey key = uploads.begin(content.length);
        append(key, 0, content);
        assertThat(
                        jdbc.sql(
                                        "SELECT COUNT(*) FROM upload_piece WHERE INSTR(sealed, 'MARKER-9031') > 0")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(key).asString().isEqualTo("FileKey[hidden]");
    }

    @Test
    void whatNeverBecameWholeIsSweptAwayADayLater() {
        FileKey key = uploads.begin(100);
        waiting.sweep(clock.instant().plus(Duration.ofHours(22)));
        assertThat(uploads.progress(key)).isPresent();
        waiting.sweep(clock.instant().plus(Duration.ofHours(25)));
        assertThat(uploads.progress(key)).isEmpty();
    }

    private Uploads.Progress append(FileKey key, long from, byte[] content) throws IOException {
        return uploads.append(key, from, new ByteArrayInputStream(content)).orElseThrow();
    }

    private static String refused(ThrowingCallable step) {
        return catchThrowableOfType(TextRefused.class, step).key();
    }
}
