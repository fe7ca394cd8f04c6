package org.bancheng.workflow.causes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.RowId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words of titles, written with the filing. What came by a ledger, or before there was this
 * table, is taken in by the sweep, in the order of the keys and an hour behind: an import that runs
 * meanwhile has put its rows in by then. Tips and sign-ups have no words here.
 */
@Component
class TermIndex implements DueSweep {

    private static final int BATCH = 500;
    private static final Duration BEHIND = Duration.ofHours(1);
    private static final String TITLED =
            "SELECT m.id, m.title, m.category, u.type, m.filed_on FROM matter m JOIN unit u ON u.code = m.first_unit_code"
                    + " WHERE m.lane = 'PETITION' AND m.title IS NOT NULL AND m.category IS NOT NULL AND ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    TermIndex(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    @EventListener
    void filed(MatterEvent event) {
        if (event.kind() == MatterEvent.Kind.FILED && event.lane() == Lane.PETITION) {
            write(
                    jdbc.sql(TITLED + "m.id = :id")
                            .param("id", event.matter().value())
                            .query((row, n) -> titled(row))
                            .list());
        }
    }

    /** One batch at a time; nobody waits for these. */
    @Override
    public int sweep(Instant now) {
        Integer done = transaction.execute(status -> takeIn(RowId.ordered(now.minus(BEHIND))));
        return done == null ? 0 : done;
    }

    private int takeIn(long until) {
        long from =
                jdbc.sql("SELECT read_to FROM matter_term_progress WHERE id = 1 FOR UPDATE")
                        .query(Long.class)
                        .single();
        List<Long> next =
                jdbc.sql(
                                "SELECT m.id FROM matter m WHERE m.lane = 'PETITION' AND m.id > :from AND m.id < :until"
                                        + " ORDER BY m.id LIMIT :most")
                        .param("from", from)
                        .param("until", until)
                        .param("most", BATCH)
                        .query(Long.class)
                        .list();
        if (next.isEmpty()) {
            return 0;
        }
        write(
                jdbc.sql(TITLED + "m.id IN (:ids)")
                        .param("ids", next)
                        .query((row, n) -> titled(row))
                        .list());
        jdbc.sql("UPDATE matter_term_progress SET read_to = ? WHERE id = 1")
                .param(next.getLast())
                .update();
        return 0; // nothing fell due: the watch need not come again at once
    }

    private record Titled(
            long id, String title, String category, String unitType, LocalDate filedOn) {}

    private static Titled titled(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Titled(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class));
    }

    private void write(List<Titled> matters) {
        List<Object> values = new ArrayList<>();
        for (Titled matter : matters) {
            for (String word : TitleWords.of(matter.title)) {
                values.addAll(
                        List.of(matter.category, matter.unitType, word, matter.filedOn, matter.id));
            }
        }
        if (!values.isEmpty()) {
            batches.update(
                    "INSERT INTO matter_term (category, unit_type, term, filed_on, matter_id) VALUES (?,?,?,?,?)"
                            + ",(?,?,?,?,?)".repeat(values.size() / 5 - 1)
                            + " ON DUPLICATE KEY UPDATE matter_id = VALUES(matter_id)",
                    values.toArray());
        }
    }

    /** The matters with their words, in the order of the ids. */
    List<WordedMatter> worded(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Set<String>> words =
                jdbc
                        .sql("SELECT matter_id, term FROM matter_term WHERE matter_id IN (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toSet())));
        return jdbc.sql(
                        "SELECT m.id, m.reference, m.title, m.category, u.type FROM matter m JOIN unit u ON u.code ="
                                + " m.first_unit_code WHERE m.lane = 'PETITION' AND m.id IN (:ids) ORDER BY m.id")
                .param("ids", ids)
                .query((row, n) ->
                        new WordedMatter(
                                row.getLong(1),
                                row.getString(2),
                                String.valueOf(row.getString(3)),
                                String.valueOf(row.getString(4)),
                                row.getString(5),
                                words.getOrDefault(row.getLong(1), Set.of())))
                .list();
    }
}
