package org.bancheng.workflow.robots;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.workflow.handling.DueSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A solved puzzle lets one form in, however often that form is sent, and no other. Kept as hashes
 * of a key of their own, so that a row cannot be laid beside the matter it let in; the hour it
 * names is rounded.
 */
@Component
public class SpentSolutions implements DueSweep {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    SpentSolutions(JdbcClient jdbc, MasterKey key) {
        this.jdbc = jdbc;
        this.hash = key.keyedHash("spent-solution");
    }

    /**
     * Spends the solution for the form.
     *
     * @param solution what makes it one of its kind
     * @param form the token of the form it came with
     * @param until when it is too old to be sent again
     * @return whether it is this form's; a second form with the same solution is refused
     */
    @Transactional
    public boolean spend(String solution, String form, Instant until) {
        byte[] solved = hash.hash("solution:" + solution);
        byte[] sent = hash.hash("form:" + form);
        int fresh =
                jdbc.sql(
                                """
                                INSERT IGNORE INTO spent_solution (solution_hash, form_hash, kept_until)
                                VALUES (?, ?, ?)
                                """)
                        .params(solved, sent, Timestamp.from(hourAfter(until)))
                        .update();
        if (fresh > 0) {
            return true;
        }
        Optional<byte[]> before =
                jdbc.sql("SELECT form_hash FROM spent_solution WHERE solution_hash = ?")
                        .param(solved)
                        .query(byte[].class)
                        .optional();
        return before.filter(known -> MessageDigest.isEqual(known, sent)).isPresent();
    }

    private static Instant hourAfter(Instant until) {
        return until.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    @Override
    @Transactional
    public int sweep(Instant now) {
        return jdbc.sql(
                        "DELETE FROM spent_solution WHERE kept_until <= ? ORDER BY kept_until LIMIT "
                                + BATCH)
                .param(Timestamp.from(now))
                .update();
    }
}
