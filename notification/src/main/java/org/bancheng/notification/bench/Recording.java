package org.bancheng.notification.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches what a step writes for one matter, so that the floor can write the same rows. */
final class Recording {

    /** Tables of a life, with their keys; parents first. */
    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("matter", List.of("id"));
        TABLES.put("promise", List.of("matter_id", "seq"));
        TABLES.put("petition", List.of("matter_id"));
        TABLES.put("leg", List.of("id"));
        TABLES.put("journal", List.of("matter_id", "seq"));
        TABLES.put("handover", List.of("matter_id", "seq"));
        TABLES.put("message", List.of("id"));
        TABLES.put("outbox", List.of("id"));
    }

    private final JdbcClient jdbc;
    private final long matter;
    private Map<String, Map<String, Map<String, Object>>> before = Map.of();

    Recording(JdbcClient jdbc, long matter) {
        this.jdbc = jdbc;
        this.matter = matter;
    }

    /**
     * A row written or changed.
     *
     * @param values of an insert all, of an update those that changed
     * @param key columns and values that find the row; empty for an insert
     */
    record Write(String table, Map<String, Object> values, Map<String, Object> key) {

        boolean isInsert() {
            return key.isEmpty();
        }
    }

    /** What was written since the last call. */
    List<Write> since() {
        Map<String, Map<String, Map<String, Object>>> now = new LinkedHashMap<>();
        List<Write> writes = new ArrayList<>();
        TABLES.forEach((table, key) -> {
            Map<String, Map<String, Object>> rows = read(table, key);
            now.put(table, rows);
            Map<String, Map<String, Object>> old = before.getOrDefault(table, Map.of());
            rows.forEach((id, row) -> {
                if (!old.containsKey(id)) {
                    writes.add(new Write(table, row, Map.of()));
                } else if (!same(old.get(id), row)) {
                    writes.add(new Write(table, changed(old.get(id), row), part(row, key)));
                }
            });
        });
        before = now;
        return writes;
    }

    private Map<String, Map<String, Object>> read(String table, List<String> key) {
        String column = table.equals("matter") ? "id" : "matter_id";
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Map<String, Object> row :
                jdbc.sql("SELECT * FROM " + table + " WHERE " + column + " = ?")
                        .param(matter)
                        .query()
                        .listOfRows()) {
            Map<String, Object> kept = new LinkedHashMap<>(row);
            kept.remove("answering_unit"); // the database works it out
            rows.put(part(row, key).toString(), kept);
        }
        return rows;
    }

    private static Map<String, Object> part(Map<String, Object> row, List<String> columns) {
        Map<String, Object> part = new LinkedHashMap<>();
        columns.forEach(column -> part.put(column, row.get(column)));
        return part;
    }

    private static boolean same(Map<String, Object> old, Map<String, Object> row) {
        return changed(old, row).isEmpty();
    }

    private static Map<String, Object> changed(Map<String, Object> old, Map<String, Object> row) {
        Map<String, Object> changed = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (!Objects.deepEquals(old.get(column), value)) {
                changed.put(column, value);
            }
        });
        return changed;
    }
}
