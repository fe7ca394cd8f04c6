package org.bancheng.workflow.files;

import java.sql.Timestamp;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of matters that no step has attached yet, sealed with the portal's key. */
@Component
class WaitingShelf implements Shelf {

    private final JdbcClient jdbc;
    private final Chunks chunks;
    private final StepTime time;

    WaitingShelf(JdbcClient jdbc, FieldCrypto crypto, StepTime time) {
        this.jdbc = jdbc;
        this.time = time;
        chunks = new Chunks(jdbc, "file_chunk", crypto);
    }

    @Override
    public long open() {
        long id = RowId.random();
        jdbc.sql("INSERT INTO stored_file (id, for_resident, at) VALUES (?, FALSE, ?)")
                .param(id)
                .param(Timestamp.from(time.now(Lane.PETITION)))
                .update();
        return id;
    }

    @Override
    public Chunks chunks() {
        return chunks;
    }

    @Override
    public void discard(long id) {
        jdbc.sql("DELETE FROM stored_file WHERE id = ? AND matter_id IS NULL").param(id).update();
    }
}
