package org.bancheng.workflow.tips;

import java.sql.Timestamp;
import java.time.Instant;
import org.bancheng.workflow.files.Chunks;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.files.Shelf;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where one file of a tip is put, as it was sent and as it was cleaned, under one key. */
class TipShelf implements Shelf {

    private final JdbcClient jdbc;
    private final Instant hour;
    private final FileKey key = FileKey.random(0);

    TipShelf(JdbcClient jdbc, Instant hour) {
        this.jdbc = jdbc;
        this.hour = hour;
    }

    FileKey key(long id) {
        return key.of(id);
    }

    @Override
    public long open() {
        long id = RowId.random();
        jdbc.sql("INSERT INTO tip_file (id, hour) VALUES (?, ?)")
                .param(id)
                .param(Timestamp.from(hour))
                .update();
        return id;
    }

    @Override
    public Chunks chunks() {
        return new Chunks(jdbc, "tip_file_chunk", key.crypto());
    }

    @Override
    public void discard(long id) {
        jdbc.sql("DELETE FROM tip_file WHERE id = ? AND matter_id IS NULL").param(id).update();
    }
}
