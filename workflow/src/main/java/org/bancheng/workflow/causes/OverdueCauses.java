package org.bancheng.workflow.causes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which overdue cards nobody was told of; a card with a new deadline can be told of again. */
@Service
public class OverdueCauses {

    private static final int MOST = 200;
    private static final String UNTOLD =
            "c.state = 'OPEN' AND c.due_on < :today AND (c.told_due_on IS NULL OR c.told_due_on <> c.due_on)";

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueCauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The longest overdue first, at most two hundred; the next asking has the rest. */
    public List<Long> untold() {
        return jdbc.sql(
                        "SELECT c.id FROM cause c WHERE "
                                + UNTOLD
                                + " ORDER BY c.due_on, c.id LIMIT "
                                + MOST)
                .param("today", today())
                .query(Long.class)
                .list();
    }

    /**
     * Keeps that the card was told of, in the transaction of the letters.
     *
     * @return the card; empty when another node was first, or it is overdue no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OverdueCause> tell(long id) {
        int told =
                jdbc.sql(
                                "UPDATE cause c SET c.told_due_on = c.due_on WHERE c.id = :id AND "
                                        + UNTOLD)
                        .param("id", id)
                        .param("today", today())
                        .update();
        return told == 0
                ? Optional.empty()
                : jdbc.sql(
                                "SELECT c.id, c.title, c.due_on, c.owner_unit, u.name, s.id AS staff, s.display_name FROM cause c"
                                        + " JOIN unit u ON u.code = c.owner_unit LEFT JOIN staff s ON s.id = c.owner_id"
                                        + " WHERE c.id = ?")
                        .param(id)
                        .query((row, n) -> read(row))
                        .optional();
    }

    private Date today() {
        return Date.valueOf(Shanghai.dateOf(clock.instant()));
    }

    private static OverdueCause read(ResultSet row) throws SQLException {
        return new OverdueCause(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_unit"),
                row.getString("name"),
                row.getObject("staff", Long.class),
                row.getString("display_name"));
    }
}
