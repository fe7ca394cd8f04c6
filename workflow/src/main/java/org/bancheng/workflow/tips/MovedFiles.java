package org.bancheng.workflow.tips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.files.Download;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored files that came along with a tip sealed over, each chunk of 1 MiB sealed with the tip's
 * own key; the last one is padded, so that the size in the database tells megabytes only. How many
 * chunks there are and how long the content is, is sealed in the label: cut off, it does not open.
 */
@Component
class MovedFiles {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MovedFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Label(String name, String sha256, long size, int chunks) {}

    /** Seals what is written by the content, a chunk at a time, within the caller's transaction. */
    void add(MatterId tip, TipKey key, int seq, Download file, String sha256) {
        long id = RowId.random();
        int chunks = (int) ((file.size() + CHUNK - 1) / CHUNK);
        jdbc.sql("INSERT INTO tip_moved_file (id, matter_id, seq, label) VALUES (?,?,?,?)")
                .params(
                        id,
                        tip.value(),
                        seq,
                        key.seal(
                                label(id, tip),
                                json.writeValueAsString(
                                        new Label(file.name(), sha256, file.size(), chunks))))
                .update();
        try (Sealing sealing = new Sealing(id, tip, key)) {
            file.content().writeTo(sealing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MovedFile> of(MatterId tip, TipKey key) {
        return jdbc.sql("SELECT id, label FROM tip_moved_file WHERE matter_id = ? ORDER BY seq")
                .param(tip.value())
                .query((row, n) -> {
                    long id = row.getLong("id");
                    Label label = label(id, tip, key, row.getBytes("label"));
                    return new MovedFile(id, label.name(), label.size(), label.sha256());
                })
                .list();
    }

    /** One file of the tip; none of another. */
    Optional<Download> open(MatterId tip, TipKey key, long file) {
        return jdbc.sql("SELECT label FROM tip_moved_file WHERE id = ? AND matter_id = ?")
                .params(file, tip.value())
                .query(byte[].class)
                .optional()
                .map(sealed -> label(file, tip, key, sealed))
                .map(label ->
                        new Download(
                                label.name(),
                                label.size(),
                                out -> write(file, tip, key, label, out)));
    }

    private void write(long file, MatterId tip, TipKey key, Label label, OutputStream out)
            throws IOException {
        for (int number = 0; number < label.chunks(); number++) {
            byte[] sealed =
                    jdbc.sql("SELECT sealed FROM tip_moved_chunk WHERE file_id = ? AND number = ?")
                            .params(file, number)
                            .query(byte[].class)
                            .optional()
                            .orElse(new byte[0]); // opens as little as one that was altered
            byte[] chunk = key.openBytes(chunk(file, tip, number), sealed);
            out.write(chunk, 0, (int) Math.min(CHUNK, label.size() - (long) number * CHUNK));
        }
    }

    private Label label(long file, MatterId tip, TipKey key, byte[] sealed) {
        return json.readValue(key.open(label(file, tip), sealed), Label.class);
    }

    /** Collects a chunk, seals it, and begins the next. */
    private final class Sealing extends OutputStream {

        private final long file;
        private final MatterId tip;
        private final TipKey key;
        private final ByteArrayOutputStream open = new ByteArrayOutputStream(CHUNK);
        private int number;

        Sealing(long file, MatterId tip, TipKey key) {
            this.file = file;
            this.tip = tip;
            this.key = key;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            while (at < from + length) {
                int taken = Math.min(CHUNK - open.size(), from + length - at);
                open.write(bytes, at, taken);
                at += taken;
                if (open.size() == CHUNK) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (open.size() > 0) {
                store();
            }
        }

        private void store() {
            byte[] padded = Arrays.copyOf(open.toByteArray(), CHUNK);
            jdbc.sql("INSERT INTO tip_moved_chunk (file_id, number, sealed) VALUES (?,?,?)")
                    .params(file, number, key.sealBytes(chunk(file, tip, number), padded))
                    .update();
            number++;
            open.reset();
        }
    }

    private static RowIdentity label(long file, MatterId tip) {
        return new RowIdentity("tip_moved_file", "label", tip.value() + "/" + file);
    }

    private static RowIdentity chunk(long file, MatterId tip, int number) {
        return new RowIdentity(
                "tip_moved_chunk", "sealed", tip.value() + "/" + file + "/" + number);
    }
}
