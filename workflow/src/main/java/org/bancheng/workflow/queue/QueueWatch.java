package org.bancheng.workflow.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.DueSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts each unit's queue at its times, and notes when what it held then is gone. Both are done
 * once, whoever comes first: a row's key is its time and unit, and only an open one is closed.
 */
@Component
class QueueWatch implements DueSweep {

    private static final String COUNT =
            "INSERT IGNORE INTO queue_cut (cut_at, unit_code, waiting) SELECT :cut, u.code, (SELECT COUNT(*) FROM matter m"
                    + " WHERE m.unit_code = u.code AND "
                    + QueueSql.WAITS
                    + " AND "
                    + QueueSql.SINCE
                    + " <= :cut) FROM unit u WHERE u.active = TRUE AND EXISTS (SELECT 1 FROM staff s JOIN staff_role r ON"
                    + " r.staff = s.id WHERE s.unit_code = u.code AND s.locked = FALSE AND r.role IN ('WINDOW_CLERK',"
                    + " 'TRIAGE_OFFICER', 'HANDLER'))";
    private static final String CLEAR =
            "UPDATE queue_cut c SET c.cleared_at = CASE WHEN c.waiting = 0 THEN c.cut_at ELSE :now END, c.cleared_by = CASE"
                    + " WHEN c.waiting = 0 THEN NULL ELSE (SELECT MAX(s.id) FROM staff s WHERE CONCAT('staff:', s.id) ="
                    + " (SELECT j.actor FROM journal j JOIN matter x ON x.id = j.matter_id WHERE j.at > c.cut_at AND"
                    + " x.unit_code = c.unit_code AND x.lane = 'PETITION' AND j.actor LIKE 'staff:%' ORDER BY j.at DESC"
                    + " LIMIT 1)) END WHERE c.cut_at >= :start AND c.cut_at <= :now AND c.cleared_at IS NULL AND NOT EXISTS"
                    + " (SELECT 1 FROM matter m WHERE m.unit_code = c.unit_code AND "
                    + QueueSql.WAITS
                    + " AND "
                    + QueueSql.SINCE
                    + " <= c.cut_at)";

    /** What is not cleared for longer is a matter for the deadlines. */
    private static final Duration WATCHED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final QueueCuts cuts;

    QueueWatch(JdbcClient jdbc, QueueCuts cuts) {
        this.jdbc = jdbc;
        this.cuts = cuts;
    }

    @Override
    @Transactional
    public int sweep(Instant now) {
        int counted = 0;
        for (Instant cut : cuts.of(Shanghai.dateOf(now))) {
            if (!cut.isAfter(now) && !isCounted(cut)) {
                counted += jdbc.sql(COUNT).param("cut", Timestamp.from(cut)).update();
            }
        }
        Timestamp start = Timestamp.from(now.minus(WATCHED));
        boolean open =
                jdbc.sql("SELECT COUNT(*) FROM queue_cut WHERE cut_at >= ? AND cleared_at IS NULL")
                                .param(start)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (open) {
            jdbc.sql(CLEAR).param("now", Timestamp.from(now)).param("start", start).update();
        }
        return counted;
    }

    private boolean isCounted(Instant cut) {
        return jdbc.sql("SELECT COUNT(*) FROM queue_cut WHERE cut_at = ?")
                        .param(Timestamp.from(cut))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
