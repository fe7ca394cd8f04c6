package org.bancheng.notification.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.notification.bench.Recording.Write;
import org.bancheng.workflow.matters.RowId;

/**
 * Bare JDBC: writes the rows the product wrote, with keys of its own, one transaction a step, one
 * prepared statement a row. It reads nothing, judges nothing, hashes and seals nothing.
 */
final class Floor {

    private final DataSource source;
    private final Clock clock;
    private final FieldCrypto crypto;

    Floor(DataSource source, Clock clock, FieldCrypto crypto) {
        this.source = source;
        this.clock = clock;
        this.crypto = crypto;
    }

    /** One connection's worth of it. */
    final class Line implements AutoCloseable {

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        private Map<Object, Long> keys = new HashMap<>();
        private boolean seals;
        private boolean gathers;

        Line() throws SQLException {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        }

        /** The next steps are those of another matter. */
        void another() {
            keys = new HashMap<>();
        }

        /** The key the matter has here. */
        long key(Object recorded) {
            return keys.computeIfAbsent(recorded, same -> RowId.ordered(clock.instant()));
        }

        /** From now on the product must be able to read what is written: seals name their row. */
        void sealAnew() {
            seals = true;
        }

        /** From now on rows of one text go out together at the commit: to fill, not to measure. */
        void gather() {
            gathers = true;
        }

        /** One step and its commit. */
        void step(List<Write> writes) throws SQLException {
            write(writes);
            commit();
        }

        void write(List<Write> writes) throws SQLException {
            for (Write write : writes) {
                PreparedStatement statement = statement(write);
                int index = 1;
                for (Map.Entry<String, Object> value : write.values().entrySet()) {
                    statement.setObject(index++, own(write.table(), value));
                }
                for (Map.Entry<String, Object> key : write.key().entrySet()) {
                    statement.setObject(index++, own(write.table(), key));
                }
                if (seals && write.table().equals("petition")) {
                    statement.setBytes(position(write), sealed(write));
                }
                if (gathers) {
                    statement.addBatch();
                } else {
                    statement.executeUpdate();
                }
            }
        }

        void commit() throws SQLException {
            if (gathers) {
                for (PreparedStatement each : statements.values()) {
                    each.executeBatch();
                }
            }
            connection.commit();
        }

        /** Locks what is due, as the product's sweep does. */
        List<Long> claim(int batch) throws SQLException {
            List<Long> due = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "SELECT id FROM matter WHERE watch_at <= UTC_TIMESTAMP(6) ORDER BY watch_at LIMIT ? FOR UPDATE SKIP LOCKED")) {
                select.setInt(1, batch);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        due.add(rows.getLong(1));
                    }
                }
            }
            return due;
        }

        /** What was recorded of one matter is now about this one. */
        void about(Object recorded, long matter) {
            another();
            keys.put(recorded, matter);
        }

        private PreparedStatement statement(Write write) throws SQLException {
            String sql = sql(write);
            PreparedStatement known = statements.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                statements.put(sql, known);
            }
            return known;
        }

        private static int position(Write write) {
            return List.copyOf(write.values().keySet()).indexOf("content") + 1;
        }

        private byte[] sealed(Write write) {
            Object recorded = Objects.requireNonNull(write.values().get("matter_id"));
            byte[] content = (byte[]) Objects.requireNonNull(write.values().get("content"));
            return crypto.seal(row(key(recorded)), crypto.open(row((Long) recorded), content));
        }

        private static RowIdentity row(long matter) {
            return new RowIdentity("petition", "content", Long.toString(matter));
        }

        private Object own(String table, Map.Entry<String, Object> value) {
            Object recorded = value.getValue();
            return switch (value.getKey()) {
                case "id" ->
                        table.equals("outbox")
                                ? keys.computeIfAbsent(recorded, same -> RowId.random())
                                : key(recorded);
                case "matter_id" -> key(recorded);
                case "reference", "dedupe_key", "message_id" -> like((String) recorded);
                case "receipt_hash", "filing_hash" -> random(((byte[]) recorded).length);
                default -> recorded;
            };
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement each : statements.values()) {
                each.close();
            }
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    private static String sql(Write write) {
        List<String> columns = List.copyOf(write.values().keySet());
        if (write.isInsert()) {
            return "INSERT INTO "
                    + write.table()
                    + columns.stream().collect(Collectors.joining(", ", " (", ") VALUES "))
                    + columns.stream().map(c -> "?").collect(Collectors.joining(",", "(", ")"));
        }
        return "UPDATE "
                + write.table()
                + columns.stream()
                        .map(c -> c + " = ?")
                        .collect(Collectors.joining(", ", " SET ", ""))
                + write.key().keySet().stream()
                        .map(c -> c + " = ?")
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static String like(String text) {
        return HexFormat.of().formatHex(random(text.length())).substring(0, text.length());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
