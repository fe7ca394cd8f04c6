package org.bancheng.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who does what with the server of a folder, across processes: three bytes of one lock file. One
 * channel per file and JVM, because closing any channel drops all locks its JVM holds on the file.
 *
 * <p>Callers hold the monitor of this class's only user, so a JVM never waits for itself.
 */
final class FolderLock {

    private static final long CHANGING = 0;
    private static final long OWNING = 1;
    private static final long USING = 2;

    private static final Map<Path, FolderLock> OPEN = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private int users;
    private @Nullable FileLock changing;
    private @Nullable FileLock owning;
    private @Nullable FileLock using;

    private FolderLock(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /** Waits until no other process starts or stops the server. */
    static FolderLock change(Path file) throws IOException {
        FolderLock lock = OPEN.get(file);
        if (lock == null) {
            lock = new FolderLock(file);
            OPEN.put(file, lock);
        }
        lock.changing = lock.channel.lock(CHANGING, 1, false);
        return lock;
    }

    void changed() throws IOException {
        changing = release(changing);
        if (users == 0) {
            OPEN.remove(file);
            channel.close();
        }
    }

    /** Becomes the owner, unless there is one already, in this process or another. */
    boolean own() throws IOException {
        if (owning != null) {
            return false;
        }
        owning = channel.tryLock(OWNING, 1, false);
        return owning != null;
    }

    void disown() throws IOException {
        owning = release(owning);
    }

    /** Whether any process, this one included, uses the server. */
    boolean isUsed() throws IOException {
        if (using != null) {
            return true;
        }
        FileLock alone = channel.tryLock(USING, 1, false);
        release(alone);
        return alone == null;
    }

    void use() throws IOException {
        if (using == null) {
            using = channel.lock(USING, 1, true);
        }
        users++;
    }

    void leave() throws IOException {
        users--;
        if (users == 0) {
            using = release(using);
        }
    }

    private static @Nullable FileLock release(@Nullable FileLock lock) throws IOException {
        if (lock != null) {
            lock.release();
        }
        return null;
    }

    static UncheckedIOException unusable(Path file, IOException e) {
        return new UncheckedIOException("The lock file " + file + " cannot be used", e);
    }
}
