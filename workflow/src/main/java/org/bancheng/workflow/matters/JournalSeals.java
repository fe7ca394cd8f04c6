package org.bancheng.workflow.matters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs the heads of the journal's chains into a file outside the database, every minute; who can
 * rewrite every table still cannot rewrite that. A tip's head waits for the hour to be over,
 * because the file would place it in time.
 */
@Service
public class JournalSeals {

    /** A step that began before and commits later must not slip through. */
    private static final Duration LAG = Duration.ofSeconds(60);

    private static final String HEADS =
            "SELECT j.matter_id, j.seq, j.hash FROM journal j JOIN matter m ON m.id = j.matter_id WHERE j.at > ? AND j.at"
                    + " <= ? AND (m.lane = 'TIP') = ? ORDER BY j.matter_id, j.seq";

    private final JdbcClient jdbc;
    private final SealFile file;
    private final Clock clock;

    JournalSeals(JdbcClient jdbc, SealFile file, Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.clock = clock;
    }

    /** Signs what was written since the last time; on one node at a time. */
    @Transactional
    public void seal() {
        Instant until = clock.instant().minus(LAG).truncatedTo(ChronoUnit.MICROS);
        Instant tipsUntil = until.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        State before = state(" FOR UPDATE");
        List<SealFile.Head> heads = new ArrayList<>(heads(before.until, until, false));
        heads.addAll(heads(before.tipsUntil, tipsUntil, true));
        if (!heads.isEmpty()) {
            file.append(before.fileId, heads, until);
        }
        jdbc.sql("UPDATE journal_seal SET sealed_until = ?, tips_until = ? WHERE id = 1")
                .params(Timestamp.from(until), Timestamp.from(tipsUntil))
                .update();
    }

    /** The first signed head the journal does not hold any more, or null. */
    @Nullable String firstFault() {
        State state = state("");
        boolean anySigned =
                jdbc.sql("SELECT EXISTS (SELECT 1 FROM journal WHERE at <= ?)")
                        .param(Timestamp.from(state.tipsUntil))
                        .query(Boolean.class)
                        .single();
        return anySigned || file.exists(state.fileId)
                ? file.verify(state.fileId, this::fault)
                : null;
    }

    private record State(Instant until, Instant tipsUntil, String fileId) {}

    private State state(String locking) {
        return jdbc.sql(
                        "SELECT sealed_until, tips_until, file_id FROM journal_seal WHERE id = 1"
                                + locking)
                .query((row, n) ->
                        new State(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3)))
                .single();
    }

    private @Nullable String fault(SealFile.Head head) {
        String held =
                jdbc.sql("SELECT hash FROM journal WHERE matter_id = ? AND seq = ?")
                        .params(head.matter(), head.seq())
                        .query((row, n) -> HexFormat.of().formatHex(row.getBytes(1)))
                        .optional()
                        .orElse("");
        return held.equals(head.hash())
                ? null
                : "not as signed: entry " + head.seq() + " of matter " + head.matter();
    }

    private List<SealFile.Head> heads(Instant after, Instant until, boolean tips) {
        return jdbc.sql(HEADS)
                .params(Timestamp.from(after), Timestamp.from(until), tips)
                .query((row, n) ->
                        new SealFile.Head(
                                row.getLong(1),
                                row.getInt(2),
                                HexFormat.of().formatHex(row.getBytes(3))))
                .list();
    }
}
