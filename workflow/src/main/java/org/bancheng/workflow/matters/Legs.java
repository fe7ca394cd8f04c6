package org.bancheng.workflow.matters;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Legs extends Repository<Leg, Long> {

    Leg save(Leg leg);

    @Query("SELECT * FROM leg WHERE matter_id = :matter ORDER BY opened_at, id")
    List<Leg> findByMatter(long matter);

    @Query("SELECT * FROM leg WHERE matter_id = :matter AND closed_at IS NULL")
    List<Leg> findOpen(long matter);
}
