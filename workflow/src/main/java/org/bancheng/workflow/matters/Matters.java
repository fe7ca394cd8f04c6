package org.bancheng.workflow.matters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stored matters; every update carries the version. */
interface Matters extends Repository<Matter, MatterId> {

    /** What a calendar may touch: promises counted in working days, and windows to reopen. */
    String COUNTED =
            "SELECT * FROM matter WHERE id > :after AND limit_days IS NOT NULL AND (open = TRUE OR state = 'FINISHED')"
                    + " ORDER BY id LIMIT :batch";

    Matter save(Matter matter);

    Iterable<Matter> saveAll(Iterable<Matter> batch);

    @Query("SELECT reference FROM matter WHERE reference IN (:references)")
    Set<String> taken(Collection<String> references);

    Optional<Matter> findById(MatterId id);

    long count();

    @Query("SELECT * FROM matter WHERE receipt_hash = :hash")
    Optional<Matter> findByReceiptHash(byte[] hash);

    @Query("SELECT * FROM matter WHERE filing_hash = :hash")
    Optional<Matter> findByFilingHash(byte[] hash);

    @Query("SELECT * FROM matter WHERE reference = :reference")
    Optional<Matter> findByReference(String reference);

    @Query(COUNTED)
    List<Matter> counted(MatterId after, int batch);

    @Query(COUNTED + " FOR UPDATE")
    List<Matter> claimCounted(MatterId after, int batch);

    @Query("SELECT * FROM matter WHERE merged_into = :survivor ORDER BY id")
    List<Matter> findMergedInto(long survivor);

    @Query(
            "SELECT * FROM matter WHERE watch_at <= :now ORDER BY watch_at LIMIT :batch FOR UPDATE SKIP LOCKED")
    List<Matter> claimDue(Instant now, int batch);

    @Query("SELECT id FROM matter WHERE watch_at <= :now ORDER BY watch_at LIMIT :batch")
    List<Long> due(Instant now, int batch);

    @Query("SELECT * FROM matter WHERE id = :id AND watch_at <= :now FOR UPDATE SKIP LOCKED")
    Optional<Matter> claimIfDue(long id, Instant now);
}
