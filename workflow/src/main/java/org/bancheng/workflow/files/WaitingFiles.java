package org.bancheng.workflow.files;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes uploads that broke off and files whose step was never taken, a day later. */
@Component
class WaitingFiles implements DueSweep {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    WaitingFiles(JdbcClient jdbc, OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        List<Long> old =
                jdbc.sql(
                                "SELECT id FROM stored_file WHERE matter_id IS NULL AND at <= ? ORDER BY at LIMIT "
                                        + BATCH)
                        .param(Timestamp.from(now.minus(LONGEST)))
                        .query(Long.class)
                        .list();
        List<Long> broken =
                jdbc.sql("SELECT id FROM upload WHERE hour <= ? ORDER BY hour LIMIT " + BATCH)
                        .param(Timestamp.from(now.minus(LONGEST)))
                        .query(Long.class)
                        .list();
        return oneByOne.each("waiting file", old, this::remove)
                + oneByOne.each("broken upload", broken, this::forget);
    }

    private boolean forget(long id) {
        return jdbc.sql("DELETE FROM upload WHERE id = ?").param(id).update() > 0;
    }

    private boolean remove(long id) {
        return jdbc.sql("DELETE FROM stored_file WHERE id = ? AND matter_id IS NULL")
                        .param(id)
                        .update()
                > 0;
    }
}
