package org.bancheng.workflow.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** One line of a matter's journal (办理日志): facts and digests, never text. */
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
public record JournalEntry(
        long matterId,
        int seq,
        Instant at,
        String step,
        String actor,
        String facts,
        byte[] previous,
        byte[] hash) {

    static JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("matter_id"),
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("step"),
                row.getString("actor"),
                row.getString("facts"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }

    byte[] expectedHash() {
        return Chain.hash(previous, matterId, seq, at, step, actor, facts);
    }
}
