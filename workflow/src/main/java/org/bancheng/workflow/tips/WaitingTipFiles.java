package org.bancheng.workflow.tips;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes files whose tip was never filed, a day later. */
@Component
class WaitingTipFiles implements DueSweep {

    private static final Duration LONGEST = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    WaitingTipFiles(JdbcClient jdbc, OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        List<Long> old =
                jdbc.sql(
                                "SELECT id FROM tip_file WHERE matter_id IS NULL AND hour <= ? ORDER BY hour LIMIT 100")
                        .param(Timestamp.from(now.minus(LONGEST)))
                        .query(Long.class)
                        .list();
        return oneByOne.each("waiting file", old, this::remove);
    }

    private boolean remove(long id) {
        return jdbc.sql("DELETE FROM tip_file WHERE id = ? AND matter_id IS NULL")
                        .param(id)
                        .update()
                > 0;
    }
}
