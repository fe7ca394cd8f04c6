package org.bancheng.workflow.cleaning;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has a file cleaned by a child process, and streams it there and back: neither is ever whole in
 * this process.
 */
@Component
public class Cleaner {

    /** What is larger is not looked into, and a picture refused: the child holds it in memory. */
    public static final long LARGEST = 32L * 1024 * 1024;

    private final Semaphore places;
    private final int seconds;
    private final int heapMegabytes;
    private final int megapixels;

    Cleaner(
            @Value("${bancheng.files.cleaning.at-once:2}") int atOnce,
            @Value("${bancheng.files.cleaning.seconds:30}") int seconds,
            @Value("${bancheng.files.cleaning.heap-megabytes:400}") int heapMegabytes,
            @Value("${bancheng.files.cleaning.megapixels:60}") int megapixels) {
        places = new Semaphore(atOnce, true);
        this.seconds = seconds;
        this.heapMegabytes = heapMegabytes;
        this.megapixels = megapixels;
    }

    /** Writes what was sent. */
    public interface Sent {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Takes the cleaned file, if it was written anew. */
    public interface Taker {
        void take(InputStream content) throws IOException;
    }

    /** What became of it, and what was found. */
    public record Report(Outcome outcome, List<Finding> findings) {}

    /**
     * @throws NoPlace when too many are at work for too long
     * @throws IOException of the taker alone; whatever happens to the child makes the file a broken
     *     one
     */
    public Report clean(Format format, Sent sent, Taker taker) throws IOException {
        try {
            if (!places.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new NoPlace();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPlace();
        }
        try {
            return inChild(format, sent, taker);
        } finally {
            places.release();
        }
    }

    private Report inChild(Format format, Sent sent, Taker taker) throws IOException {
        Process child = ChildCommand.start(heapMegabytes, format, megapixels);
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> end(child, late));
        try (var in = new DataInputStream(child.getInputStream())) {
            Cleaned.Head head;
            try {
                try (var out = child.getOutputStream()) {
                    sent.writeTo(out);
                }
                head = Cleaned.Head.read(in);
            } catch (IOException died) {
                return new Report(
                        late.get() ? Outcome.REFUSED_BOMB : Outcome.REFUSED_BROKEN, List.of());
            }
            if (head.length() > 0) {
                taker.take(new Exactly(in, head.length()));
            }
            return new Report(head.outcome(), head.findings());
        } finally {
            watch.interrupt();
            child.destroyForcibly();
        }
    }

    private void end(Process child, AtomicBoolean late) {
        try {
            if (!child.waitFor(seconds, TimeUnit.SECONDS)) {
                late.set(true);
                child.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** Too many files are being looked into. */
    public static final class NoPlace extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** So many bytes, or an error: half a file is no file. */
    private static final class Exactly extends InputStream {

        private final InputStream in;
        private int left;

        Exactly(InputStream in, int length) {
            this.in = in;
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, from, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("The child ended before its answer did");
            }
            left -= read;
            return read;
        }
    }
}
