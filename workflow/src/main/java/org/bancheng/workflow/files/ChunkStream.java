package org.bancheng.workflow.files;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is written to it into chunks and hands each on as soon as it knows whether it is last.
 */
final class ChunkStream extends OutputStream {

    /** Where a chunk goes. */
    interface Store {
        void put(int number, boolean last, byte[] chunk);
    }

    private final Store store;
    private final long most;
    private final byte[] chunk = new byte[Chunks.SIZE];
    private final MessageDigest digest = sha256();
    private int filled;
    private int number;
    private long size;
    private @Nullable FileKind kind;

    ChunkStream(Store store, long most) {
        this.store = store;
        this.most = most;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /**
     * @throws TextRefused as soon as it is of no kind that is taken, or too large
     */
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size > most) {
            throw new TextRefused("file.large");
        }
        for (int at = from; at < from + length; ) {
            if (filled == chunk.length) {
                put(false);
            }
            int taken = Math.min(chunk.length - filled, from + length - at);
            System.arraycopy(bytes, at, chunk, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    /**
     * Everything was written.
     *
     * @throws TextRefused when that is nothing, or of no kind that is taken
     */
    FileLabel finish(String name) {
        if (size == 0) {
            throw new TextRefused("file.empty");
        }
        FileKind found = put(true);
        return FileLabel.of(number, size, digest.digest(), found, FileName.of(name, found));
    }

    private FileKind put(boolean last) {
        byte[] full = Arrays.copyOf(chunk, filled);
        FileKind found =
                kind == null
                        ? FileKind.of(full).orElseThrow(() -> new TextRefused("file.kind"))
                        : kind;
        kind = found;
        digest.update(full);
        store.put(number++, last, full);
        filled = 0;
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
