package org.bancheng.workflow.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.db.batch.Batch;
import org.bancheng.db.batch.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored legs; every update carries the version. */
@Component
class Legs {

    private static final String COLUMNS =
            "SELECT id, version, matter_id, mode, unit_code, opened_at, due_on, closed_at, outcome, note FROM leg ";
    private static final String INSERT =
            "INSERT INTO leg (id, version, matter_id, mode, unit_code, opened_at, due_on, closed_at, outcome, note)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?)";
    private static final List<String> CHANGING = List.of("due_on", "closed_at", "outcome", "note");
    private static final String OPEN = "open legs";

    private final JdbcClient jdbc;
    private final Batch batch;

    Legs(JdbcClient jdbc, Batch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Leg save(Leg leg) {
        Leg saved = leg.saved();
        if (batch.isCollecting()) {
            List<Leg> open = open(leg.matterId().value());
            open.removeIf(other -> other.id() == leg.id());
            if (saved.isOpen()) {
                open.add(saved);
            }
        }
        if (leg.version() == null) {
            Row row = new Row(10).put(leg.id()).put(saved.version()).put(leg.matterId().value());
            row.put(leg.mode()).put(leg.unitCode()).put(leg.openedAt()).put(leg.dueOn());
            row.put(leg.closedAt()).put(leg.outcome()).put(leg.note());
            batch.insert(INSERT, row.values());
        } else {
            Row row = new Row(CHANGING.size()).put(leg.dueOn()).put(leg.closedAt());
            row.put(leg.outcome()).put(leg.note());
            batch.change(
                    new Change(
                            new Change.Kind("leg", leg.version(), CHANGING),
                            leg.id(),
                            Arrays.asList(row.values())));
        }
        return saved;
    }

    List<Leg> findByMatter(long matter) {
        return jdbc.sql(COLUMNS + "WHERE matter_id = ? ORDER BY opened_at, id")
                .param(matter)
                .query(Legs::read)
                .list();
    }

    List<Leg> findOpen(long matter) {
        return List.copyOf(open(matter));
    }

    /** The open legs as the transaction sees them; a list that may be changed. */
    private List<Leg> open(long matter) {
        List<Leg> known = batch.of(OPEN, matter, this::open);
        return known == null ? new ArrayList<>() : known;
    }

    private Map<Long, List<Leg>> open(Collection<Long> matters) {
        Map<Long, List<Leg>> open = new HashMap<>();
        matters.forEach(matter -> open.put(matter, new ArrayList<>()));
        jdbc.sql(
                        COLUMNS
                                + "WHERE matter_id IN (:matters) AND closed_at IS NULL ORDER BY opened_at, id")
                .param("matters", matters)
                .query((row, n) -> read(row, n))
                .list()
                .forEach(leg ->
                        open.computeIfAbsent(leg.matterId().value(), none -> new ArrayList<>())
                                .add(leg));
        return open;
    }

    private static Leg read(ResultSet result, int number) throws SQLException {
        Cells row = new Cells(result);
        return new Leg(
                row.number(),
                row.integer(),
                new MatterId(row.number()),
                row.required(HandlingMode.class),
                row.text(),
                row.instant(),
                row.optionalDate(),
                row.optionalInstant(),
                row.optional(LegOutcome.class),
                row.bytes());
    }
}
