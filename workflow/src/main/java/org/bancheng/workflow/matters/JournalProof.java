package org.bancheng.workflow.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Proves the chains of the journal, or names the first row that does not fit (altered, deleted,
 * swapped, cut).
 */
@Component
public class JournalProof {

    private static final String ALL =
            "SELECT j.matter_id, j.seq, j.at, j.step, j.actor, j.facts, j.previous, j.hash FROM journal j ORDER BY"
                    + " j.matter_id, j.seq";
    private static final String HEADLESS =
            "SELECT m.id, m.journal_seq FROM matter m LEFT JOIN journal j ON j.matter_id = m.id AND j.seq ="
                    + " m.journal_seq AND j.hash = m.journal_hash WHERE j.matter_id IS NULL ORDER BY m.id LIMIT 1";
    private static final String ORPHAN =
            "SELECT j.matter_id, j.seq FROM journal j LEFT JOIN matter m ON m.id = j.matter_id WHERE m.id IS NULL OR"
                    + " j.seq > m.journal_seq ORDER BY j.matter_id, j.seq LIMIT 1";

    private final JdbcTemplate jdbc;
    private final JournalSeals seals;

    JournalProof(JdbcTemplate jdbc, JournalSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * What the proof found.
     *
     * @param entries how many entries were read until the end or the first fault
     * @param fault the first row that does not fit; none when all do
     */
    public record Finding(long entries, @Nullable String fault) {
        public Optional<String> firstFault() {
            return Optional.ofNullable(fault);
        }
    }

    /** Walks every chain, row by row, without holding them in memory. */
    public Finding verify() {
        Walk walk = new Walk();
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(Integer.MIN_VALUE); // Connector/J streams row by row
        streaming.query(
                ALL,
                row -> {
                    walk.read(JournalEntry.read(row, 0));
                });
        if (walk.fault == null) {
            walk.fault = first(HEADLESS, "missing or altered: the last entry");
        }
        if (walk.fault == null) {
            walk.fault = first(ORPHAN, "not accounted for: entry");
        }
        if (walk.fault == null) {
            walk.fault = seals.firstFault();
        }
        return new Finding(walk.entries, walk.fault);
    }

    private @Nullable String first(String sql, String what) {
        List<String> found =
                jdbc.query(
                        sql,
                        (row, number) ->
                                what + " " + row.getInt(2) + " of matter " + row.getLong(1));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Carries the head of the chain being read. */
    private static final class Walk {
        private long entries;
        private long matter = -1;
        private int seq;
        private byte[] head = Chain.EMPTY.hash();
        private @Nullable String fault;

        void read(JournalEntry entry) {
            if (fault != null) {
                return;
            }
            if (entry.matterId() != matter) {
                matter = entry.matterId();
                seq = 0;
                head = Chain.EMPTY.hash();
            }
            if (entry.seq() != seq + 1) {
                fault = "missing: entry " + (seq + 1) + " of matter " + matter;
            } else if (!Arrays.equals(entry.previous(), head)
                    || !Arrays.equals(entry.hash(), entry.expectedHash())) {
                fault = "altered: entry " + entry.seq() + " of matter " + matter;
            }
            entries++;
            seq = entry.seq();
            head = entry.hash();
        }
    }
}
