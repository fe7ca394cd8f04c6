package org.bancheng.workflow.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.testing.SampleFiles;
import org.junit.jupiter.api.Test;

/** The child process: a JVM of its own that may fail, hang or run out of memory alone. */
class CleanerTest {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Test
    void cleansInAnotherProcess() throws IOException {
        Cleaner.Report report =
                clean(new Cleaner(1, 30, 200, 60), Format.JPEG, SampleFiles.photograph());
        assertThat(report.outcome()).isEqualTo(Outcome.CLEANED);
        assertThat(report.findings()).anyMatch(one -> one.trace() == Finding.Trace.PLACE);
        assertThat(taken.toByteArray()).startsWith(0xff, 0xd8).hasSizeGreaterThan(1_000);
    }

    @Test
    void aChildThatTakesTooLongIsKilled() throws IOException {
        Set<ProcessHandle> before = children();
        Cleaner cleaner = new Cleaner(1, 1, 100, 60);
        Cleaner.Report report =
                cleaner.clean(
                        Format.WAV,
                        out -> {
                            Set<ProcessHandle> child = children();
                            child.removeAll(before);
                            assertThat(child).hasSize(1);
                            child.iterator().next().onExit().join(); // hears nothing until killed
                            out.write(new byte[1 << 20]);
                        },
                        content -> content.transferTo(taken));
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED_BOMB);
        assertThat(before).containsAll(children());
        assertThat(taken.size()).isZero();
    }

    @Test
    void aChildWithoutRoomRefusesAndTheNextOneWorks() throws IOException {
        byte[] large = Arrays.copyOf(SampleFiles.recording(1_000), 16 << 20);
        assertThat(clean(new Cleaner(1, 30, 20, 60), Format.WAV, large).outcome().isRefused())
                .isTrue();
        assertThat(
                        clean(new Cleaner(1, 30, 100, 60), Format.WAV, SampleFiles.recording(1_000))
                                .outcome())
                .isEqualTo(Outcome.NOTHING_FOUND);
    }

    private Cleaner.Report clean(Cleaner cleaner, Format format, byte[] sent) throws IOException {
        return cleaner.clean(format, out -> out.write(sent), content -> content.transferTo(taken));
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }
}
