package org.bancheng.workflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of files. Each chunk is authenticated with its file, its number and whether it is the
 * last: swapped, moved, doubled or cut off, it does not open. How many there are is sealed in the
 * label besides.
 */
public final class Chunks {

    static final int SIZE = 1024 * 1024;

    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final String table;
    private final FieldCrypto crypto;

    /**
     * @param table with file_id, number and sealed
     * @param crypto with the key that seals what is here
     */
    public Chunks(JdbcClient jdbc, String table, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.table = table;
        this.crypto = crypto;
    }

    /**
     * Reads to the end and stores as it reads; at most two chunks are in memory.
     *
     * @param most bytes that are taken
     * @throws org.bancheng.workflow.handling.TextRefused as soon as it is empty, of no kind that is
     *     taken, or too large
     */
    public FileLabel store(long file, InputStream content, String name, long most)
            throws IOException {
        ChunkStream stream = stream(file, most);
        content.transferTo(stream);
        return stream.finish(name);
    }

    /** Stores a file that is stored elsewhere, a chunk at a time. */
    public FileLabel store(long file, Download content) throws IOException {
        ChunkStream stream = stream(file, content.size());
        content.content().writeTo(stream);
        return stream.finish(content.name());
    }

    private ChunkStream stream(long file, long most) {
        return new ChunkStream(
                (number, last, chunk) ->
                        jdbc.sql(
                                        "INSERT INTO "
                                                + table
                                                + " (file_id, number, sealed) VALUES (?, ?, ?)")
                                .param(file)
                                .param(number)
                                .param(crypto.seal(identity(file, number, last), chunk))
                                .update(),
                most);
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken where a chunk is not what was stored
     */
    public void write(long file, FileLabel label, OutputStream out) throws IOException {
        for (int number = 0; number < label.chunks(); number++) {
            RowIdentity where = identity(file, number, number == label.chunks() - 1);
            byte[] sealed =
                    jdbc.sql("SELECT sealed FROM " + table + " WHERE file_id = ? AND number = ?")
                            .param(file)
                            .param(number)
                            .query(byte[].class)
                            .optional()
                            .orElse(NOTHING); // opens as little as one that was altered
            out.write(crypto.open(where, sealed));
        }
    }

    private RowIdentity identity(long file, int number, boolean last) {
        return new RowIdentity(table, "sealed", file + "/1/" + number + (last ? "/last" : "/more"));
    }
}
