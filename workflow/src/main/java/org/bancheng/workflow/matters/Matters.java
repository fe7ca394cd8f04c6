package org.bancheng.workflow.matters;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bancheng.db.batch.Batch;
import org.bancheng.db.batch.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored matters; every update carries the version, and writes what changed since it was read. */
@Component
class Matters {

    /** What a calendar may touch: promises counted in working days, and windows to reopen. */
    private static final String COUNTED =
            "WHERE m.id > ? AND m.limit_days IS NOT NULL AND (m.open = TRUE OR m.state = 'FINISHED') ORDER BY m.id"
                    + " LIMIT ?";

    private final JdbcClient jdbc;
    private final Batch batch;
    private final Folding folding;

    Matters(JdbcClient jdbc, Batch batch, Folding folding) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.folding = folding;
    }

    /**
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else saved it
     *     first
     */
    void save(Matter matter) {
        if (matter.version == null) {
            batch.insert(MatterColumns.INSERT, inserted(matter));
        } else {
            update(matter, matter.version);
        }
    }

    void insertAll(List<Matter> many) {
        batch.insertAll(
                MatterColumns.INSERT, many.stream().map(matter -> inserted(matter)).toList());
    }

    private static @Nullable Object[] inserted(Matter matter) {
        Object[] values = MatterColumns.values(matter);
        @Nullable Object[] row = new Object[values.length + 2];
        row[0] = matter.id.value();
        row[1] = 0;
        System.arraycopy(values, 0, row, 2, values.length);
        matter.version = 0;
        matter.stored = values;
        return row;
    }

    private void update(Matter matter, int version) {
        // Whether it is folded may change without a step; whoever read it before must read again.
        String condition = matter.folded ? "folded = TRUE" : "folded = FALSE";
        if (matter.folded && Folding.concerns(changed(matter).keySet(), matter.state)) {
            folding.unfold(matter.id);
            matter.folded = false;
        }
        Map<String, @Nullable Object> changed = changed(matter);
        batch.change(
                new Change(
                        new Change.Kind(
                                "matter", version, List.copyOf(changed.keySet()), condition),
                        matter.id.value(),
                        new ArrayList<>(changed.values())));
        matter.version = version + 1;
        matter.stored = MatterColumns.values(matter);
    }

    /** The columns that differ from what is stored, in their order. */
    private static Map<String, @Nullable Object> changed(Matter matter) {
        Object[] values = MatterColumns.values(matter);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!Objects.deepEquals(values[i], matter.stored[i])) {
                changed.put(MatterColumns.NAMES.get(i), values[i]);
            }
        }
        return changed;
    }

    Set<String> taken(Collection<String> references) {
        return new HashSet<>(
                jdbc.sql("SELECT reference FROM matter WHERE reference IN (:references)")
                        .param("references", references)
                        .query(String.class)
                        .list());
    }

    Optional<Matter> findById(MatterId id) {
        return one("WHERE m.id = ?", id.value());
    }

    /**
     * @param condition over {@code m}, with named parameters
     */
    Optional<Matter> findWithin(MatterId id, String condition, Map<String, Object> params) {
        return jdbc.sql(MatterColumns.SELECT + "WHERE m.id = :id AND (" + condition + ")")
                .param("id", id.value())
                .params(params)
                .query(MatterColumns::read)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT id FROM matter LIMIT 1").query(Long.class).optional().isEmpty();
    }

    Optional<Matter> findByReceiptHash(byte[] hash) {
        return one("WHERE m.receipt_hash = ?", (Object) hash);
    }

    Optional<Matter> findByFilingHash(byte[] hash) {
        return one("WHERE m.filing_hash = ?", (Object) hash);
    }

    List<Matter> counted(MatterId after, int batch) {
        return many(COUNTED, after.value(), batch);
    }

    List<Matter> claimCounted(MatterId after, int batch) {
        return many(COUNTED + " FOR UPDATE", after.value(), batch);
    }

    List<Matter> findMergedInto(long survivor) {
        return many("WHERE m.merged_into = ? ORDER BY m.id", survivor);
    }

    List<Matter> claimDue(Instant now, int batch) {
        return many(
                "WHERE m.watch_at <= ? ORDER BY m.watch_at LIMIT ? FOR UPDATE SKIP LOCKED",
                Timestamp.from(now),
                batch);
    }

    List<Long> due(Instant now, int batch) {
        return jdbc.sql("SELECT id FROM matter WHERE watch_at <= ? ORDER BY watch_at LIMIT ?")
                .params(Timestamp.from(now), batch)
                .query(Long.class)
                .list();
    }

    Optional<Matter> claimIfDue(long id, Instant now) {
        return one(
                "WHERE m.id = ? AND m.watch_at <= ? FOR UPDATE SKIP LOCKED",
                id,
                Timestamp.from(now));
    }

    private Optional<Matter> one(String which, Object... params) {
        return jdbc.sql(MatterColumns.SELECT + which)
                .params(params)
                .query(MatterColumns::read)
                .optional();
    }

    private List<Matter> many(String which, Object... params) {
        return jdbc.sql(MatterColumns.SELECT + which)
                .params(params)
                .query(MatterColumns::read)
                .list();
    }
}
