package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stored commitments; each change comes with a step of its matter. */
interface Commitments extends Repository<Commitment, Long> {

    Commitment save(Commitment commitment);

    Optional<Commitment> findById(long id);

    @Query(
            "SELECT * FROM commitment WHERE matter_id = :matter ORDER BY offered_at DESC, id DESC"
                    + " LIMIT 1")
    Optional<Commitment> findLast(long matter);

    @Query("SELECT id FROM commitment WHERE watch_at <= :now ORDER BY watch_at, id LIMIT :batch")
    List<Long> dueBy(Instant now, int batch);

    /** The matter's row, held until the transaction ends. */
    @Query(
            "SELECT m.id FROM matter m JOIN commitment c ON c.matter_id = m.id WHERE c.id = :id FOR"
                    + " UPDATE")
    Optional<Long> holdMatter(long id);
}
