package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters at which something fell due that could not be done, for a row that is broken say. Each is
 * tried again, later every time; from the fifth time on an operator has to look.
 */
@Component
public class WatchTroubles {

    /** An operator is told from this many failures on. */
    public static final int PARKED_AFTER = 5;

    private static final Logger LOG = LoggerFactory.getLogger(WatchTroubles.class);
    private static final int FAULT_LENGTH = 200;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int LONGEST_POWER = 8; // a bit more than four hours

    private final JdbcClient jdbc;

    WatchTroubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many matters are parked until somebody looks. */
    @Transactional(readOnly = true)
    public int parked() {
        return jdbc.sql("SELECT COUNT(*) FROM watch_trouble WHERE tries >= ?")
                .param(PARKED_AFTER)
                .query(Integer.class)
                .single();
    }

    /**
     * Looks at the matter again after a while. The fault's text may hold content: only its kind
     * stays.
     */
    @Transactional
    void setAside(MatterId id, Instant now, RuntimeException fault) {
        String kind = fault.getClass().getName();
        jdbc.sql(
                        "INSERT INTO watch_trouble (matter_id, tries, fault) VALUES (?, 1, ?)"
                                + " ON DUPLICATE KEY UPDATE tries = tries + 1, fault = VALUES(fault)")
                .params(id.value(), kind.substring(0, Math.min(kind.length(), FAULT_LENGTH)))
                .update();
        int tries =
                jdbc.sql("SELECT tries FROM watch_trouble WHERE matter_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single();
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, LONGEST_POWER));
        jdbc.sql("UPDATE matter SET watch_at = ? WHERE id = ? AND watch_at <= ?")
                .params(Timestamp.from(now.plus(wait)), id.value(), Timestamp.from(now))
                .update();
        if (tries >= PARKED_AFTER) {
            LOG.error("Matter {} failed {} times at its deadline; look at it", id, tries, fault);
        } else {
            LOG.warn("Matter {} failed at its deadline and is set aside", id, fault);
        }
    }

    /** What is handled has no trouble any more. */
    void over(List<Matter> handled) {
        if (!handled.isEmpty()) {
            jdbc.sql("DELETE FROM watch_trouble WHERE matter_id IN (:ids)")
                    .param("ids", handled.stream().map(matter -> matter.id().value()).toList())
                    .update();
        }
    }
}
