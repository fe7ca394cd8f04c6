package org.bancheng.db.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes and reads rows inside the caller's transaction: at once, or, while {@link #together} runs,
 * collected. Then rows of one kind are written by one statement at its end: new rows first, then
 * changes from the lowest version up, so that a row may be new and change, or change twice. What is
 * read for one of its keys is read for all of them.
 *
 * <p>Whoever writes here and reads the same rows again otherwise inside {@code together} does not
 * find them yet.
 */
public final class Batch {

    private final JdbcTemplate jdbc;

    Batch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Collected(
            Set<Long> keys,
            Map<String, List<@Nullable Object[]>> inserts,
            Map<Change.Kind, List<Change>> changes,
            Map<Object, Object> read) {}

    /**
     * Does the work; what it writes here goes out at its end.
     *
     * @param keys of what the work is about, all that {@link #of} may read ahead
     */
    public <T> T together(Collection<Long> keys, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a batch is part of a transaction");
        }
        Collected collected =
                new Collected(
                        Set.copyOf(keys),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, collected);
        try {
            T done = work.get();
            collected.inserts.forEach(this::send);
            collected.changes.entrySet().stream()
                    .sorted(Comparator.comparing(change -> change.getKey().version()))
                    .forEach(change -> send(change.getValue()));
            return done;
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /** Whether what is written now goes out later. */
    public boolean isCollecting() {
        return collected() != null;
    }

    /**
     * Inserts a row.
     *
     * @param values an {@code Instant} is stored in UTC and cut to microseconds
     */
    public void insert(String sql, @Nullable Object... values) {
        Collected collected = collected();
        if (collected == null) {
            jdbc.update(sql, statement -> set(statement, Arrays.asList(values)));
        } else {
            collected.inserts.computeIfAbsent(sql, none -> new ArrayList<>()).add(values);
        }
    }

    /** Inserts rows of one text. */
    public void insertAll(String sql, List<@Nullable Object[]> rows) {
        Collected collected = collected();
        if (collected != null) {
            collected.inserts.computeIfAbsent(sql, none -> new ArrayList<>()).addAll(rows);
        } else if (!rows.isEmpty()) {
            send(sql, rows);
        }
    }

    /**
     * Changes a row that carries its version, and counts that up.
     *
     * @throws OptimisticLockingFailureException when it is not that version any more; inside {@code
     *     together} at its end
     */
    public void change(Change change) {
        Collected collected = collected();
        if (collected == null) {
            send(List.of(change));
        } else {
            collected.changes.computeIfAbsent(change.kind(), none -> new ArrayList<>()).add(change);
        }
    }

    /**
     * What belongs to the key.
     *
     * @param what names the question
     * @param all answers it for many keys; keys without an answer may be left out
     */
    public <T> @Nullable T of(Object what, long key, Function<Collection<Long>, Map<Long, T>> all) {
        Collected collected = collected();
        if (collected == null) {
            return all.apply(List.of(key)).get(key);
        }
        @SuppressWarnings("unchecked") // whoever asks under one name gets what they answered
        Map<Long, T> known = (Map<Long, T>) collected.read.get(what);
        if (known == null) {
            known = new HashMap<>(all.apply(collected.keys));
            collected.read.put(what, known);
        }
        if (!collected.keys.contains(key) && !known.containsKey(key)) {
            known.putAll(all.apply(List.of(key)));
        }
        return known.get(key);
    }

    /** What does not depend on a key and may be as old as the batch. */
    public <T> T once(Object what, Supplier<T> read) {
        Collected collected = collected();
        if (collected == null) {
            return read.get();
        }
        @SuppressWarnings("unchecked") // whoever asks under one name gets what they answered
        T known = (T) collected.read.get(what);
        if (known == null) {
            known = read.get();
            collected.read.put(what, known);
        }
        return known;
    }

    private @Nullable Collected collected() {
        return (Collected) TransactionSynchronizationManager.getResource(this);
    }

    private void send(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(
                sql,
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement statement, int i) throws SQLException {
                        set(statement, Arrays.asList(rows.get(i)));
                    }

                    @Override
                    public int getBatchSize() {
                        return rows.size();
                    }
                });
    }

    private void send(List<Change> alike) {
        Change.Text text = Change.text(alike);
        int rows = jdbc.update(text.sql(), statement -> set(statement, text.params()));
        if (rows != alike.size()) {
            throw new OptimisticLockingFailureException(
                    "changed meanwhile: a row of " + alike.getFirst().kind().table());
        }
    }

    private static void set(PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        int index = 0;
        for (Object value : values) {
            index++;
            switch (value) {
                case null -> statement.setNull(index, Types.NULL);
                case Instant at ->
                        statement.setObject(
                                index,
                                LocalDateTime.ofInstant(
                                        at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
                default -> statement.setObject(index, value);
            }
        }
    }
}
