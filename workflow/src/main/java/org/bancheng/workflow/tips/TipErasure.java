package org.bancheng.workflow.tips;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases tips whose day has come: wrappings first of all, then what they opened. What remains is
 * that there was a tip, how much was said, and the day it was erased; its code tells the day and
 * nothing else. What nobody has read stays, unless its sender has withdrawn it.
 */
@Service
public class TipErasure {

    private static final Logger LOG = LoggerFactory.getLogger(TipErasure.class);
    private static final int BATCH = 200;

    /** How long the record of a letter about a tip is kept once it was sent or given up. */
    private static final Duration LETTERS = Duration.ofDays(30);

    private static final String DUE =
            "SELECT t.matter_id FROM tip t JOIN matter m ON m.id = t.matter_id WHERE t.erase_on <= :today AND m.state IN"
                    + " ('SETTLED', 'NOT_ACCEPTED', 'WITHDRAWN') AND (m.state = 'WITHDRAWN' OR t.read_to >= "
                    + ErasureDates.SAID
                    + ") AND NOT EXISTS (SELECT 1 FROM tip_reward r WHERE r.matter_id = t.matter_id AND r.state IN ('DUE',"
                    + " 'OFFERED'))";

    /** Every table with something of a tip; what hangs on a row by cascade goes with it. */
    static final List<String> CONTENT =
            List.of(
                    "tip_key",
                    "tip_message",
                    "tip_note",
                    "tip_file",
                    "tip_opening",
                    "tip_reward",
                    "tip");

    private final JdbcClient jdbc;
    private final MatterStore store;
    private final StepTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TipErasure(
            JdbcClient jdbc,
            MatterStore store,
            StepTime time,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Erases what is due, each in a transaction of its own; a second call finds nothing to do.
     *
     * @return how many
     */
    public int sweep() {
        Instant hour = time.now(Lane.TIP);
        LocalDate today = Shanghai.dateOf(hour);
        int erased = 0;
        for (long tip : due(today)) {
            Boolean done =
                    transaction.execute(status -> isStillDue(tip, today) && erase(tip, hour));
            erased += Boolean.TRUE.equals(done) ? 1 : 0;
        }
        transaction.executeWithoutResult(
                status -> events.publishEvent(new VaultNight(hour.minus(LETTERS))));
        if (erased > 0) {
            LOG.info("Vault: {} tips erased", erased);
        }
        return erased;
    }

    private List<Long> due(LocalDate today) {
        return jdbc.sql(DUE + " ORDER BY t.erase_on LIMIT :batch")
                .param("today", today)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
    }

    /** Whoever says or reads something at this moment is waited for. */
    private boolean isStillDue(long tip, LocalDate today) {
        jdbc.sql("SELECT matter_id FROM tip WHERE matter_id = ? FOR UPDATE")
                .param(tip)
                .query(Long.class)
                .optional();
        return jdbc.sql(DUE + " AND t.matter_id = :tip")
                .param("today", today)
                .param("tip", tip)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private boolean erase(long tip, Instant hour) {
        Matter matter = store.load(new MatterId(tip));
        Facts counts =
                Facts.of("messages", count("tip_message", tip))
                        .and("notes", count("tip_note", tip))
                        .and("files", files(tip));
        jdbc.sql(
                        "INSERT INTO tip_tombstone (matter_id, erased_on, messages, notes, files, openings, officers)"
                                + " SELECT :tip, :today, :messages, :notes, :files, COUNT(*), COUNT(DISTINCT staff_id) FROM"
                                + " tip_opening WHERE matter_id = :tip")
                .param("tip", tip)
                .param("today", Shanghai.dateOf(hour))
                .param("messages", count("tip_message", tip))
                .param("notes", count("tip_note", tip))
                .param("files", files(tip))
                .update();
        CONTENT.forEach(table ->
                jdbc.sql("DELETE FROM " + table + " WHERE matter_id = ?").param(tip).update());
        matter.erase(hour, counts);
        store.save(matter);
        return true;
    }

    /** An original beside its cleaned one is no file of its own. */
    private int files(long tip) {
        return jdbc.sql("SELECT COUNT(*) FROM tip_file WHERE matter_id = ? AND label IS NOT NULL")
                .param(tip)
                .query(Integer.class)
                .single();
    }

    private int count(String table, long tip) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE matter_id = ?")
                .param(tip)
                .query(Integer.class)
                .single();
    }
}
