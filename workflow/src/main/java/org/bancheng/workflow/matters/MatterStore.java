package org.bancheng.workflow.matters;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads and saves a matter together with its journal and legs, inside the caller's transaction: a
 * step is whole or not at all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MatterStore {

    private static final String INSERT_ENTRY =
            "INSERT INTO journal (matter_id, seq, at, step, actor, facts, previous, hash) VALUES (?,?,?,?,?,?,?,?)";
    private static final String MORE = ",(?,?,?,?,?,?,?,?)";

    private final Matters matters;
    private final Legs legs;
    private final JdbcTemplate jdbc;
    private final ReceiptCodes codes;
    private final Folding folding;

    MatterStore(
            Matters matters, Legs legs, JdbcTemplate jdbc, ReceiptCodes codes, Folding folding) {
        this.matters = matters;
        this.legs = legs;
        this.jdbc = jdbc;
        this.codes = codes;
        this.folding = folding;
    }

    /**
     * Saves the matter as it is now and the journal entries its steps wrote.
     *
     * @throws ChangedMeanwhile when somebody else saved it first
     */
    public Matter save(Matter matter) {
        List<JournalEntry> entries = matter.takeUnsaved();
        if (matter.folded) {
            folding.unfold(matter.id());
            matter.folded = false;
        }
        try {
            matters.save(matter);
        } catch (OptimisticLockingFailureException e) {
            throw new ChangedMeanwhile(matter.id());
        }
        if (!entries.isEmpty()) {
            jdbc.update(
                    INSERT_ENTRY + MORE.repeat(entries.size() - 1),
                    entries.stream().flatMap(entry -> Stream.of(columns(entry))).toArray());
        }
        return matter;
    }

    /** Inserts new matters and their journals in two batches, for a ledger of many lines. */
    public void insertAll(List<Matter> batch) {
        List<Object[]> entries =
                batch.stream()
                        .flatMap(matter -> matter.takeUnsaved().stream())
                        .map(MatterStore::columns)
                        .toList();
        matters.saveAll(batch);
        jdbc.batchUpdate(INSERT_ENTRY, entries);
    }

    /** Which of the references are taken. */
    public Set<String> taken(Collection<String> references) {
        return references.isEmpty() ? Set.of() : matters.taken(references);
    }

    private static Object[] columns(JournalEntry entry) {
        return new Object[] {
            entry.matterId(),
            entry.seq(),
            Timestamp.from(entry.at()),
            entry.step(),
            entry.actor(),
            entry.facts(),
            entry.previous(),
            entry.hash()
        };
    }

    public Matter load(MatterId id) {
        return matters.findById(id).orElseThrow(NoSuchMatter::new);
    }

    /**
     * The matter as the page showed it.
     *
     * @throws ChangedMeanwhile when it is not that version any more
     */
    public Matter load(MatterId id, int version) {
        Matter matter = load(id);
        if (!Objects.equals(matter.version(), version)) {
            throw new ChangedMeanwhile(id);
        }
        return matter;
    }

    /** The matter a receipt code opens; what is no code at all is looked up the same way. */
    public Optional<Matter> findByReceipt(String typed) {
        return matters.findByReceiptHash(codes.hashOfTyped(typed));
    }

    /** The matter that a form has made already. */
    public Optional<Matter> findByFiling(String filingToken) {
        return matters.findByFilingHash(codes.filingHash(filingToken));
    }

    /**
     * Locks up to {@code batch} matters at which something falls due; other nodes skip them until
     * the transaction ends.
     */
    public List<Matter> claimDue(Instant now, int batch) {
        return matters.claimDue(now, batch);
    }

    /** Up to {@code batch} matters at which something falls due, without a lock. */
    public List<MatterId> due(Instant now, int batch) {
        return matters.due(now, batch).stream().map(MatterId::new).toList();
    }

    /** Locks the matter if something still falls due at it and nobody else is at it. */
    public Optional<Matter> claimIfDue(MatterId id, Instant now) {
        return matters.claimIfDue(id.value(), now);
    }

    /** The next matters in the order of their keys whose dates count working days. */
    public List<Matter> counted(MatterId after, int batch) {
        return matters.counted(after, batch);
    }

    /** The same, locked: whoever takes a step with one of them is waited for. */
    public List<Matter> claimCounted(MatterId after, int batch) {
        return matters.claimCounted(after, batch);
    }

    /** The matters that were merged into the one. */
    public List<Matter> mergedInto(MatterId survivor) {
        return matters.findMergedInto(survivor.value());
    }

    /** The whole journal of a matter, first entry first. */
    public List<JournalEntry> journal(MatterId id) {
        return jdbc.query(
                "SELECT matter_id, seq, at, step, actor, facts, previous, hash FROM journal WHERE matter_id = ? ORDER BY"
                        + " seq",
                JournalEntry::read,
                id.value());
    }

    /** Whether no matter was ever filed here. */
    public boolean isEmpty() {
        return matters.count() == 0;
    }

    public Leg save(Leg leg) {
        return legs.save(leg);
    }

    public List<Leg> legs(MatterId id) {
        return legs.findByMatter(id.value());
    }

    public List<Leg> openLegs(MatterId id) {
        return legs.findOpen(id.value());
    }
}
