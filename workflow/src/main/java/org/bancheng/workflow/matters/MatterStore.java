package org.bancheng.workflow.matters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bancheng.db.batch.Batch;
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

    private final Matters matters;
    private final Legs legs;
    private final JdbcTemplate jdbc;
    private final Batch batch;
    private final ReceiptCodes codes;

    MatterStore(Matters matters, Legs legs, JdbcTemplate jdbc, Batch batch, ReceiptCodes codes) {
        this.matters = matters;
        this.legs = legs;
        this.jdbc = jdbc;
        this.batch = batch;
        this.codes = codes;
    }

    /**
     * Saves the matter as it is now and the journal entries its steps wrote.
     *
     * @throws ChangedMeanwhile when somebody else saved it first
     */
    public Matter save(Matter matter) {
        List<JournalEntry> entries = matter.takeUnsaved();
        try {
            matters.save(matter);
        } catch (OptimisticLockingFailureException e) {
            throw new ChangedMeanwhile(matter.id());
        }
        batch.insertAll(INSERT_ENTRY, entries.stream().map(MatterStore::columns).toList());
        return matter;
    }

    /** Inserts new matters and their journals in two batches, for a ledger of many lines. */
    public void insertAll(List<Matter> many) {
        List<Object[]> entries =
                many.stream()
                        .flatMap(matter -> matter.takeUnsaved().stream())
                        .map(MatterStore::columns)
                        .toList();
        matters.insertAll(many);
        batch.insertAll(INSERT_ENTRY, entries);
    }

    /** Which of the references are taken. */
    public Set<String> taken(Collection<String> references) {
        return references.isEmpty() ? Set.of() : matters.taken(references);
    }

    private static Object[] columns(JournalEntry entry) {
        return new Object[] {
            entry.matterId(),
            entry.seq(),
            entry.at(),
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
     * The matter as the page showed it, if it fits the condition.
     *
     * @param condition over {@code m}, with named parameters
     * @throws NoSuchMatter when it does not
     * @throws ChangedMeanwhile when it is not that version any more
     */
    public Matter load(MatterId id, int version, String condition, Map<String, Object> params) {
        Matter matter = matters.findWithin(id, condition, params).orElseThrow(NoSuchMatter::new);
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
        return matters.isEmpty();
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
