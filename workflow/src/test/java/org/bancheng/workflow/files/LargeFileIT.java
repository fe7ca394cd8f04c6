package org.bancheng.workflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import org.bancheng.db.testing.LongTest;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionFixture;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** 100 MB in and out: what lives on the heap on the way is a few chunks, not the file. */
@LongTest
@WorkflowIT
@TestPropertySource(properties = "bancheng.files.megabytes=100")
class LargeFileIT {

    private static final long SIZE = 100L * 1024 * 1024;
    private static final long FLAT = 24L * 1024 * 1024;

    @Autowired SealedFiles files;
    @Autowired PetitionIntake intake;
    @Autowired MatterFiles matters;
    @Autowired TransactionTemplate transaction;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    @Test
    void goesThroughWithAFlatHeap() throws IOException {
        clock.set("2026-02-12", "10:00");
        Person clerk = someone.at(PetitionFixture.HALL, Role.HANDLER);
        Receipt receipt = intake.file(PetitionFixture.petition(), PetitionFixture.token());
        var probe = new Probe();

        long id = files.receive(new Counted(probe), "large.pdf");
        transaction.executeWithoutResult(status ->
                files.attach(receipt.matter(), Purpose.PROOF, "1", List.of(id), false, clerk.id()));
        var file = matters.find(clerk, receipt.reference()).orElseThrow();
        var out = new Sink(probe);
        files.open(file, id).orElseThrow().content().writeTo(out);

        assertThat(out.written).isEqualTo(SIZE);
        assertThat(files.of(file).getFirst().size()).isEqualTo(SIZE);
        assertThat(probe.highest - probe.start).isLessThan(FLAT);
    }

    /** What is reachable, measured after a collection every ten MiB. */
    private static final class Probe {

        private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        private final long start = used();
        private long highest = start;

        void look(long at) {
            if (at % (10L * Chunks.SIZE) == 0) {
                highest = Math.max(highest, used());
            }
        }

        private long used() {
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed();
        }
    }

    /** A PDF of zeros that never exists as a whole. */
    private static final class Counted extends InputStream {

        private static final byte[] HEAD = {'%', 'P', 'D', 'F', '-'};
        private final Probe probe;
        private long given;

        Counted(Probe probe) {
            this.probe = probe;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (given == SIZE) {
                return -1;
            }
            int taken = (int) Math.min(Math.min(length, 8192), SIZE - given);
            for (int n = 0; n < taken; n++) {
                long at = given + n;
                into[from + n] = at < HEAD.length ? HEAD[(int) at] : 0;
            }
            given += taken;
            probe.look(given);
            return taken;
        }
    }

    private static final class Sink extends OutputStream {

        private final Probe probe;
        private long written;

        Sink(Probe probe) {
            this.probe = probe;
        }

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
            probe.look(written);
        }
    }
}
