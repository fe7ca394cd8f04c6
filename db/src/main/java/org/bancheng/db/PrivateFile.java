package org.bancheng.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only their owner may read. On file systems without POSIX rights (Windows)
 * the rights of the parent folder apply.
 */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /**
     * Writes the whole file or nothing, and never over another: a reader sees no half-written file,
     * and of two writers one wins.
     *
     * @return whether this call made the file; false if it was there already
     */
    public static boolean createIfAbsent(Path file, byte[] content) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            return false;
        }
        Path draft = Files.createTempFile(parent(absolute), ".", ".new", owner(file, OWNER_FILE));
        try {
            write(draft, content);
            return publish(draft, absolute);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Writes the file whole, replacing one that was there. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path draft = Files.createTempFile(parent(absolute), ".", ".new", owner(file, OWNER_FILE));
        try {
            write(draft, content);
            Files.move(
                    draft,
                    absolute,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes the folder, and those above it that are missing, for the owner alone. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, owner(folder, OWNER_FOLDER));
    }

    /** Whether the group or everybody may read or write the file. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        if (!hasRights(file)) {
            return false;
        }
        return !OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static boolean publish(Path draft, Path file) throws IOException {
        try {
            try {
                Files.createLink(file, draft);
            } catch (UnsupportedOperationException e) {
                Files.move(draft, file);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " is not a file");
        }
        return folder(parent);
    }

    private static FileAttribute<?>[] owner(Path near, Set<PosixFilePermission> rights) {
        return hasRights(near)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path near) {
        for (Path at = near.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return Files.getFileAttributeView(
                                at, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        != null;
            }
        }
        return false;
    }
}
