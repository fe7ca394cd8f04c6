package org.bancheng.workflow.files;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.handling.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what came in and was taken by nothing within a day, each in a transaction of its own. */
@Component
public class Leftovers {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    Leftovers(JdbcClient jdbc, OneByOne oneByOne) {
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    /**
     * @param what names the rows in the log
     * @param came the column of the moment they came
     * @param untaken what is true of a row as long as nothing took it
     * @return how many were removed
     */
    public int remove(String what, String table, String came, String untaken, Instant now) {
        List<Long> old =
                jdbc.sql(
                                "SELECT id FROM %s WHERE %s AND %s <= ? ORDER BY %s LIMIT %d"
                                        .formatted(table, untaken, came, came, BATCH))
                        .param(Timestamp.from(now.minus(LONGEST)))
                        .query(Long.class)
                        .list();
        String delete = "DELETE FROM %s WHERE id = ? AND %s".formatted(table, untaken);
        return oneByOne.each(what, old, id -> jdbc.sql(delete).param(id).update() > 0);
    }
}
