package org.bancheng.db.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * New values for some columns of one row, if it still is of the version.
 *
 * @param values in the order of the kind's columns
 */
public record Change(Kind kind, long id, List<@Nullable Object> values) {

    /**
     * What changes alike can be written by one statement.
     *
     * @param condition that must still hold besides the version; "TRUE" for none
     */
    public record Kind(String table, int version, List<String> columns, String condition) {

        public Kind(String table, int version, List<String> columns) {
            this(table, version, columns, "TRUE");
        }
    }

    record Text(String sql, List<@Nullable Object> params) {}

    /**
     * One statement for changes of one kind: a value that is the same for all stands there once.
     */
    static Text text(List<Change> alike) {
        Kind kind = alike.getFirst().kind;
        List<@Nullable Object> params = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("UPDATE ").append(kind.table).append(" SET version = ?");
        params.add(kind.version + 1);
        for (int column = 0; column < kind.columns.size(); column++) {
            sql.append(", ").append(kind.columns.get(column)).append(" = ");
            append(sql, params, alike, column);
        }
        sql.append(" WHERE ")
                .append(kind.condition)
                .append(" AND version = ? AND id IN (")
                .append(String.join(",", Collections.nCopies(alike.size(), "?")))
                .append(')');
        params.add(kind.version);
        alike.forEach(change -> params.add(change.id));
        return new Text(sql.toString(), params);
    }

    private static void append(
            StringBuilder sql, List<@Nullable Object> params, List<Change> alike, int column) {
        Object first = alike.getFirst().values.get(column);
        if (alike.stream().allMatch(one -> Objects.deepEquals(first, one.values.get(column)))) {
            sql.append('?');
            params.add(first);
            return;
        }
        sql.append("CASE id");
        for (Change one : alike) {
            sql.append(" WHEN ? THEN ?");
            params.add(one.id);
            params.add(one.values.get(column));
        }
        sql.append(" END");
    }
}
