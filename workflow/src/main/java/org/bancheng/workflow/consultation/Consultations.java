package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stored consultations; each change comes with a step of its matter. */
interface Consultations extends Repository<Consultation, Long> {

    Consultation save(Consultation consultation);

    Optional<Consultation> findById(long id);

    @Query(
            "SELECT * FROM consultation WHERE matter_id = :matter ORDER BY opened_at DESC, id DESC"
                    + " LIMIT 1")
    Optional<Consultation> findLast(long matter);

    @Query("SELECT id FROM consultation WHERE watch_at <= :now ORDER BY watch_at, id LIMIT :batch")
    List<Long> dueBy(Instant now, int batch);

    /** The matter's row, held until the transaction ends. */
    @Query(
            "SELECT m.id FROM matter m JOIN consultation c ON c.matter_id = m.id WHERE c.id = :id"
                    + " FOR UPDATE")
    Optional<Long> holdMatter(long id);
}
