package org.bancheng.workflow.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a dump of the database holds: every value of every column of every table, byte for byte. */
public final class Dump {

    private final Set<String> values = new HashSet<>();

    private Dump(JdbcTemplate jdbc) {
        for (Map<String, Object> column :
                jdbc.queryForList(
                        "SELECT table_name AS t, column_name AS c FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE()")) {
            String sql =
                    "SELECT CAST(`%s` AS BINARY) FROM `%s`"
                            .formatted(column.get("c"), column.get("t"));
            jdbc.query(
                    sql,
                    row -> {
                        byte[] bytes = row.getBytes(1);
                        values.add(
                                bytes == null
                                        ? ""
                                        : new String(bytes, StandardCharsets.ISO_8859_1));
                    });
        }
    }

    public static Dump of(JdbcTemplate jdbc) {
        return new Dump(jdbc);
    }

    public int size() {
        return values.size();
    }

    public boolean holds(String text) {
        String bytes =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return values.stream().anyMatch(value -> value.contains(bytes));
    }

    /** Whether a value is exactly this one, such as something that was sealed before. */
    public boolean holds(byte[] sealed) {
        return values.contains(new String(sealed, StandardCharsets.ISO_8859_1));
    }
}
