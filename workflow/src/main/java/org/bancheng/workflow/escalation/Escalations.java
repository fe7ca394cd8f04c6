package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Stored escalations; each change comes with a step of its matter. */
interface Escalations extends Repository<Escalation, Long> {

    Escalation save(Escalation escalation);

    Optional<Escalation> findById(long id);

    @Query(
            "SELECT * FROM escalation WHERE matter_id = :matter ORDER BY raised_at DESC, id DESC"
                    + " LIMIT 1")
    Optional<Escalation> findLast(long matter);

    @Query("SELECT * FROM escalation WHERE matter_id = :matter ORDER BY raised_at, id")
    List<Escalation> findAll(long matter);

    @Query("SELECT id FROM escalation WHERE watch_at <= :now ORDER BY watch_at, id LIMIT :batch")
    List<Long> dueBy(Instant now, int batch);

    String ABANDONED =
            "SELECT e.id FROM escalation e WHERE e.closed_at IS NULL AND e.leader_id IS NOT NULL AND (NOT EXISTS"
                    + " (SELECT 1 FROM staff s JOIN staff_role r ON r.staff = s.id AND r.role = 'LEADER' WHERE s.id ="
                    + " e.leader_id AND s.locked = FALSE) OR EXISTS (SELECT 1 FROM recusal q WHERE q.matter_id ="
                    + " e.matter_id AND q.staff_id = e.leader_id))";

    /** Undecided ones whose leader has left, leads no more, or is kept out of the matter. */
    @Query(ABANDONED + " ORDER BY e.id LIMIT :batch")
    List<Long> abandoned(int batch);

    @Query("SELECT EXISTS (" + ABANDONED + " AND e.id = :id)")
    boolean isAbandoned(long id);

    /** The matter's row, held until the transaction ends. */
    @Query(
            "SELECT m.id FROM matter m JOIN escalation e ON e.matter_id = m.id WHERE e.id = :id FOR"
                    + " UPDATE")
    Optional<Long> holdMatter(long id);
}
