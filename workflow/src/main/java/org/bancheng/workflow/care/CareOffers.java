package org.bancheng.workflow.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stored offers of care; each change comes with a step of its matter. */
interface CareOffers extends Repository<CareOffer, Long> {

    CareOffer save(CareOffer offer);

    Optional<CareOffer> findById(long id);

    /** Newest first. */
    @Query("SELECT * FROM care_offer WHERE matter_id = :matter ORDER BY offered_at DESC, id DESC")
    List<CareOffer> findByMatter(long matter);

    @Query("SELECT id FROM care_offer WHERE watch_at <= :now ORDER BY watch_at, id LIMIT :batch")
    List<Long> dueBy(Instant now, int batch);

    /** The matter's row, held until the transaction ends. */
    @Query(
            "SELECT m.id FROM matter m JOIN care_offer c ON c.matter_id = m.id WHERE c.id = :id FOR"
                    + " UPDATE")
    Optional<Long> holdMatter(long id);
}
