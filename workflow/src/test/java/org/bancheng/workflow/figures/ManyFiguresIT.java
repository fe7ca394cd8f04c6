package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bancheng.db.testing.LongTest;
import org.bancheng.workflow.ledger.LedgerFixture;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Figures over hundreds of thousands of matters of every kind equal a naive recount in Java. */
@LongTest
@WorkflowIT
@TestPropertySource(properties = "test.database=many-figures")
class ManyFiguresIT {

    private static final int MATTERS = Integer.getInteger("bancheng.long.matters", 220_000);

    @Autowired Figures figures;
    @Autowired FigureFolding folding;
    @Autowired LedgerImport ledger;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;

    /** What the recount needs of a matter. */
    private record Row(
            String unit,
            String state,
            @Nullable LocalDate accepted,
            @Nullable LocalDate promise,
            @Nullable LocalDate first,
            LocalDate filed,
            @Nullable LocalDate finished,
            @Nullable LocalDate firstFinished,
            @Nullable LocalDate withdrawn,
            @Nullable String result,
            int days,
            int reopened,
            @Nullable Integer rating) {}

    @Test
    void equalANaiveRecountRowByRowAndWithSums() throws IOException {
        clock.set("2026-09-20", "10:00");
        seed();
        List<Row> rows = read();
        assertThat(rows).hasSizeGreaterThan(200_000);
        List<FigureQuery> queries =
                Stream.of("2026-09-20", "2026-06-15", "2027-01-31")
                        .map(LocalDate::parse)
                        .map(FigureQuery::at)
                        .flatMap(query ->
                                Stream.of(
                                        query,
                                        query.in(day("2026-02-01"), day("2026-03-31")),
                                        query.in(day("2026-02-11"), day("2026-08-20"))))
                        .toList();
        Map<FigureQuery, Map<String, Map<Slice, Long>>> expected = new HashMap<>();
        queries.forEach(query -> expected.put(query, recount(rows, query)));
        assertThat(answers(queries)).isEqualTo(expected);
        while (folding.sweep() > 0) {
            // on to the next
        }
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM matter WHERE folded = TRUE")
                                .query(Integer.class)
                                .single())
                .isGreaterThan(MATTERS / 4);
        figures.invalidate();
        assertThat(answers(queries)).as("with sums").isEqualTo(expected);
    }

    private Map<FigureQuery, Map<String, Map<Slice, Long>>> answers(List<FigureQuery> queries) {
        Map<FigureQuery, Map<String, Map<Slice, Long>>> answers = new HashMap<>();
        for (FigureQuery query : queries) {
            Map<String, Map<Slice, Long>> units = new HashMap<>();
            figures.of(query.by(GroupBy.UNIT))
                    .groups()
                    .forEach((unit, tally) -> units.put(unit, positive(tally)));
            units.put("(all)", positive(figures.of(query).all()));
            answers.put(query, units);
        }
        return answers;
    }

    private static Map<Slice, Long> positive(Tally tally) {
        Map<Slice, Long> counts = new EnumMap<>(Slice.class);
        tally.counts()
                .forEach((slice, count) -> {
                    if (count > 0) {
                        counts.put(slice, count);
                    }
                });
        return counts;
    }

    /** By the words of the design, one matter after another. */
    private static Map<String, Map<Slice, Long>> recount(List<Row> rows, FigureQuery query) {
        Map<String, Map<Slice, Long>> units = new HashMap<>();
        for (Row row : rows) {
            for (Slice slice : slices(row, query)) {
                for (String unit : List.of(row.unit, "(all)")) {
                    units.computeIfAbsent(unit, u -> new EnumMap<>(Slice.class))
                            .merge(slice, 1L, Long::sum);
                }
            }
        }
        units.values().removeIf(counts -> !counts.containsKey(Slice.ACCEPTED));
        return units;
    }

    private static List<Slice> slices(Row row, FigureQuery query) {
        LocalDate asOf = query.asOf();
        List<Slice> in = new ArrayList<>();
        if (row.filed.isAfter(asOf)) {
            return in;
        }
        LocalDate promise = row.promise;
        LocalDate first = row.first == null ? promise : row.first;
        boolean inside = promise == null || within(promise, query);
        if (!inside) {
            if (first != null && within(first, query)) {
                in.add(Slice.MOVED_OUT);
            }
            return in;
        }
        LocalDate firstFinish = known(row.firstFinished, asOf);
        if (firstFinish != null
                && promise != null
                && !firstFinish.isAfter(promise)
                && !firstFinish.isAfter(asOf.minusDays(30))) {
            in.add(Slice.HOLDING);
            if (row.reopened == 0) {
                in.add(Slice.HELD);
            }
        }
        LocalDate finish = known(row.finished, asOf);
        LocalDate withdrawn = known(row.withdrawn, asOf);
        if (withdrawn != null) {
            if (promise != null && withdrawn.isAfter(promise)) {
                in.addAll(List.of(Slice.OVERDUE, Slice.ACCEPTED, Slice.DUE, Slice.FIRST_DUE));
            } else {
                in.add(Slice.WITHDRAWN);
                if (first != null && withdrawn.isAfter(first)) {
                    in.add(Slice.FIRST_DUE);
                }
            }
        } else if (row.state.equals("NOT_ACCEPTED")) {
            in.add(Slice.NOT_ACCEPTED);
        } else if (row.accepted == null || row.accepted.isAfter(asOf)) {
            in.add(Slice.UNDECIDED);
        } else if (promise == null) {
            in.add(Slice.NO_PROMISE);
            if (finish != null) {
                in.add(Slice.NO_PROMISE_FINISHED);
            }
        } else if (finish != null) {
            in.add(finish.isAfter(promise) ? Slice.LATE : Slice.ON_TIME);
            in.addAll(List.of(Slice.ACCEPTED, Slice.FINISHED, Slice.DUE, Slice.FIRST_DUE));
            if (!finish.isAfter(first)) {
                in.add(Slice.FIRST_ON_TIME);
            }
            if ("ACHIEVED".equals(row.result)) {
                in.add(Slice.ACHIEVED);
            }
            if (row.rating != null) {
                in.add(Slice.RATED);
                if (row.rating >= 3) {
                    in.add(Slice.SATISFIED);
                }
            }
        } else if (promise.isBefore(asOf)) {
            in.addAll(List.of(Slice.OVERDUE, Slice.ACCEPTED, Slice.DUE, Slice.FIRST_DUE));
        } else {
            in.addAll(List.of(Slice.NOT_DUE, Slice.ACCEPTED));
            if (first.isBefore(asOf)) {
                in.add(Slice.FIRST_DUE);
            }
            if (!promise.isAfter(soon(asOf))) {
                in.add(Slice.DUE_SOON);
            }
        }
        return in;
    }

    /** The third working day after each of the days asked for, read off the calendar by hand. */
    private static LocalDate soon(LocalDate asOf) {
        return Map.of(
                        day("2026-09-20"), day("2026-09-23"),
                        day("2026-06-15"), day("2026-06-18"),
                        day("2027-01-31"), day("2027-02-03"))
                .get(asOf);
    }

    private static boolean within(LocalDate day, FigureQuery query) {
        return (query.from() == null || !day.isBefore(query.from()))
                && (query.to() == null || !day.isAfter(query.to()));
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate asOf) {
        return day == null || day.isAfter(asOf) ? null : day;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private List<Row> read() {
        return jdbc.sql(
                        "SELECT COALESCE(answerable_unit, unit_code) AS unit, state, DATE(accepted_at + INTERVAL 8 HOUR) AS"
                                + " accepted, promise, first_promise, filed_on, finished_on, first_finished_on, withdrawn_on, result,"
                                + " COALESCE(handling_days, 0) AS days, reopened, rating FROM matter")
                .query((row, n) ->
                        new Row(
                                row.getString("unit"),
                                row.getString("state"),
                                row.getObject("accepted", LocalDate.class),
                                row.getObject("promise", LocalDate.class),
                                row.getObject("first_promise", LocalDate.class),
                                row.getObject("filed_on", LocalDate.class),
                                row.getObject("finished_on", LocalDate.class),
                                row.getObject("first_finished_on", LocalDate.class),
                                row.getObject("withdrawn_on", LocalDate.class),
                                row.getString("result"),
                                row.getInt("days"),
                                row.getInt("reopened"),
                                row.getObject("rating", Integer.class)))
                .list();
    }

    /** Copies of one imported matter, different in everything a figure looks at. */
    private void seed() throws IOException {
        assertThat(
                        ledger.run(
                                        LedgerFixture.file(LedgerFixture.line()),
                                        false,
                                        new Actor("import"))
                                .complete())
                .isTrue();
        Map<String, String> other = new HashMap<>();
        String filed = "DATE'2026-01-05' + INTERVAL n * 7919 % 290 DAY";
        String finish = filed + " + INTERVAL n * 31 % 23 DAY";
        other.put("id", "n + 1000");
        other.put("reference", "CONCAT('M', n)");
        other.put(
                "unit_code",
                "ELT(1 + n % 7, 'HALL-330106', 'HALL-330105', 'HALL-330203', 'BUR-330000', 'BUR-330100', 'VEH-330100', 'EXIT-330100')");
        other.put("answerable_unit", "IF(n % 5 = 0, 'HALL-330102', NULL)");
        other.put("filed_on", filed);
        other.put("filed_at", "TIMESTAMP(" + filed + ") + INTERVAL 2 HOUR");
        other.put(
                "accepted_at",
                "IF(n % 41 = 0, NULL, TIMESTAMP(" + filed + ") + INTERVAL n % 60 HOUR)");
        other.put("promise", "IF(n % 37 = 0, NULL, " + filed + " + INTERVAL n * 17 % 29 DAY)");
        other.put(
                "first_promise",
                "IF(n % 37 = 0 OR n % 19 = 0, NULL, "
                        + filed
                        + " + INTERVAL n * 17 % 29 - n % 3 DAY)");
        other.put("finished_on", "IF(n % 6 = 0, NULL, " + finish + ")");
        other.put(
                "first_finished_on",
                "IF(n % 6 = 0 AND n % 4 <> 0, NULL, " + finish + " - INTERVAL n % 2 DAY)");
        other.put("handling_days", "IF(n % 6 = 0, NULL, n % 13)");
        other.put(
                "result", "IF(n % 6 = 0, NULL, ELT(1 + n % 3, 'ACHIEVED', 'PARTLY', 'EXPLAINED'))");
        other.put("rating", "IF(n % 6 = 0 OR n % 11 < 5, NULL, 1 + n % 5)");
        other.put("reopened", "IF(n % 13 = 0, 1, 0)");
        other.put("withdrawn_on", "IF(n % 6 = 0 AND n % 18 = 0, " + finish + ", NULL)");
        other.put(
                "state",
                "IF(n % 6 = 0, IF(n % 18 = 0, 'WITHDRAWN', IF(n % 24 = 6, 'NOT_ACCEPTED', 'IN_HANDLING')), 'SETTLED')");
        List<String> columns =
                jdbc.sql("SELECT * FROM matter").query().singleRow().keySet().stream()
                        .filter(column -> !column.equals("answering_unit"))
                        .toList();
        String digits =
                IntStream.range(0, 10)
                        .mapToObj(n -> "SELECT " + n + " AS x")
                        .collect(Collectors.joining(" UNION ALL ", "(", ")"));
        jdbc.sql("CREATE TABLE many (n INT NOT NULL PRIMARY KEY)").update();
        jdbc.sql(
                        "INSERT INTO many SELECT a.x + 10 * b.x + 100 * c.x + 1000 * d.x FROM "
                                + String.join(
                                        " CROSS JOIN ",
                                        digits + " a",
                                        digits + " b",
                                        digits + " c",
                                        digits + " d"))
                .update();
        String insert =
                "INSERT INTO matter ("
                        + String.join(", ", columns)
                        + ") SELECT "
                        + columns.stream()
                                .map(column -> other.getOrDefault(column, "m." + column))
                                .collect(Collectors.joining(", "))
                        + " FROM (SELECT n + ? AS n FROM many) x CROSS JOIN model m";
        jdbc.sql("CREATE TABLE model AS SELECT * FROM matter").update();
        for (int from = 0; from < MATTERS; from += 10_000) {
            jdbc.sql(insert).param(from).update();
        }
    }
}
