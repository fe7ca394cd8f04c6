package org.bancheng.workflow.tips;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.files.FileKind;
import org.bancheng.workflow.files.FileLabel;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens files that came along with a tip sealed over before they were sealed as all others are: by
 * the tip's own key, the last chunk filled up. None is stored so any more.
 */
@Component
class EarlyFiles {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EarlyFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Label(String name, String sha256, long size, int chunks) {}

    FileLabel label(MatterId tip, TipKey key, long file, byte[] sealed) {
        RowIdentity row = new RowIdentity("tip_moved_file", "label", tip.value() + "/" + file);
        Label label = json.readValue(key.open(row, sealed), Label.class);
        return new FileLabel(
                label.chunks(),
                label.size(),
                label.sha256(),
                kind(label.name()),
                null,
                label.name());
    }

    void write(MatterId tip, TipKey key, long file, FileLabel label, OutputStream out)
            throws IOException {
        for (int number = 0; number < label.chunks(); number++) {
            byte[] sealed =
                    jdbc.sql("SELECT sealed FROM tip_file_chunk WHERE file_id = ? AND number = ?")
                            .params(file, number)
                            .query(byte[].class)
                            .optional()
                            .orElse(new byte[0]); // opens as little as one that was altered
            RowIdentity row =
                    new RowIdentity(
                            "tip_moved_chunk", "sealed", tip.value() + "/" + file + "/" + number);
            long left = label.size() - (long) number * CHUNK;
            out.write(key.openBytes(row, sealed), 0, (int) Math.min(CHUNK, left));
        }
    }

    /** Every stored name ends as its kind does. */
    private static FileKind kind(String name) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> Arrays.stream(kind.endings()).anyMatch(name::endsWith))
                .findFirst()
                .orElse(FileKind.PDF);
    }
}
