package org.bancheng.notification.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many matters at once: copies of one that the product wrote, spread over the windows of the
 * province and over the days, with the database's own INSERT … SELECT.
 */
final class Seeding {

    private static final int SLICE = 10_000;
    private static final String DIGITS =
            IntStream.range(0, 10)
                    .mapToObj(n -> "SELECT " + n + " AS x")
                    .collect(Collectors.joining(" UNION ALL ", "(", ")"));

    private final JdbcClient jdbc;
    private final long model;
    private int made;

    Seeding(JdbcClient jdbc, long model) {
        this.jdbc = jdbc;
        this.model = model;
        jdbc.sql("CREATE TABLE IF NOT EXISTS bench_number (n INT NOT NULL PRIMARY KEY)").update();
        jdbc.sql("DELETE FROM bench_number").update();
        jdbc.sql(
                        "INSERT INTO bench_number SELECT a.x + 10 * b.x + 100 * c.x + 1000 * d.x FROM "
                                + String.join(
                                        " CROSS JOIN ",
                                        DIGITS + " a",
                                        DIGITS + " b",
                                        DIGITS + " c",
                                        DIGITS + " d"))
                .update();
        jdbc.sql(
                        "CREATE TABLE IF NOT EXISTS bench_window (n INT NOT NULL PRIMARY KEY, code VARCHAR(32) NOT NULL)")
                .update();
        jdbc.sql("DELETE FROM bench_window").update();
        jdbc.sql(
                        "INSERT INTO bench_window SELECT ROW_NUMBER() OVER (ORDER BY code) - 1, code FROM unit WHERE type IN"
                                + " ('HALL', 'VEHICLE_OFFICE', 'EXIT_ENTRY_HALL')")
                .update();
    }

    /** Open matters, promised for one of the coming 60 days. */
    void open(int matters) {
        Map<String, String> other = common("INTERVAL (:base + b.n) % 1440 MINUTE");
        other.put("state", "'IN_HANDLING'");
        other.put("open", "TRUE");
        other.put("promise", "DATE(UTC_TIMESTAMP()) + INTERVAL (:base + b.n) * 7919 % 60 DAY");
        other.put("first_promise", other.get("promise"));
        other.put("due_at", "TIMESTAMP(" + other.get("promise") + ") + INTERVAL 16 HOUR");
        other.put("watch_at", other.get("due_at"));
        for (String column :
                List.of(
                        "result",
                        "finished_at",
                        "finished_on",
                        "first_finished_on",
                        "handling_days",
                        "rating",
                        "answerable_unit")) {
            other.put(column, "NULL");
        }
        insert(matters, other);
    }

    /** Matters finished on one of the past 730 days, today too; one of 300 was late. */
    void finished(int matters) {
        String days = "IF((:base + b.n) % 300 = 0, 9, (:base + b.n) % 6)";
        String finished = "(DATE(UTC_TIMESTAMP()) - INTERVAL (:base + b.n) * 7919 % 730 DAY)";
        String filed = "(" + finished + " - INTERVAL " + days + " DAY)";
        Map<String, String> other = common("INTERVAL 0 MINUTE");
        other.put("filed_at", "TIMESTAMP(" + filed + ") + INTERVAL 2 HOUR");
        other.put("accepted_at", other.get("filed_at"));
        other.put("filed_on", filed);
        other.put("promise", filed + " + INTERVAL 7 DAY");
        other.put("first_promise", other.get("promise"));
        other.put("finished_on", finished);
        other.put("first_finished_on", other.get("finished_on"));
        other.put("finished_at", "TIMESTAMP(" + other.get("finished_on") + ") + INTERVAL 8 HOUR");
        other.put("handling_days", days);
        other.put("state", "'SETTLED'");
        other.put("open", "FALSE");
        other.put("watch_at", "NULL");
        other.put("answerable_unit", "w.code");
        other.put("rating", "IF(b.n % 3 = 0, 1 + b.n % 5, NULL)");
        insert(matters, other);
    }

    private static Map<String, String> common(String later) {
        Map<String, String> other = new LinkedHashMap<>();
        other.put("id", ":first + :base + b.n");
        other.put("reference", "CONCAT('S', :base + b.n)");
        other.put("receipt_hash", "UNHEX(SHA2(CONCAT('r', :base + b.n), 256))");
        other.put("filing_hash", "UNHEX(SHA2(CONCAT('f', :base + b.n), 256))");
        other.put("filed_at", "m.filed_at + " + later);
        for (String unit : List.of("unit_code", "first_unit_code")) {
            other.put(unit, "w.code");
        }
        other.put(
                "route",
                "ELT(1 + b.n % 4, 'IMMEDIATE', 'COMMITMENT', 'CONSULTATION', 'ESCALATION')");
        return other;
    }

    private void insert(int matters, Map<String, String> other) {
        List<String> columns =
                jdbc
                        .sql("SELECT * FROM matter WHERE id = ?")
                        .param(model)
                        .query()
                        .singleRow()
                        .keySet()
                        .stream()
                        .filter(column -> !column.equals("answering_unit"))
                        .toList();
        String sql =
                "INSERT INTO matter ("
                        + String.join(", ", columns)
                        + ") SELECT "
                        + columns.stream()
                                .map(column -> other.getOrDefault(column, "m." + column))
                                .collect(Collectors.joining(", "))
                        + " FROM bench_number b JOIN bench_window w ON w.n = (:base + b.n) * 31 % :windows JOIN matter m ON m.id ="
                        + " :model WHERE b.n < :slice";
        int windows = jdbc.sql("SELECT COUNT(*) FROM bench_window").query(Integer.class).single();
        for (int left = matters; left > 0; left -= SLICE) {
            jdbc.sql(sql)
                    .param("first", 1_000_000_000L)
                    .param("base", made)
                    .param("windows", windows)
                    .param("model", model)
                    .param("slice", Math.min(left, SLICE))
                    .update();
            made += Math.min(left, SLICE);
        }
    }

    /** So that both sides are planned by the same statistics. */
    void analyse() {
        jdbc.sql("ANALYZE TABLE matter, figure_sum, figure_judged").query().listOfRows();
    }
}
