package org.bancheng.workflow.outreach;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Events extends Repository<Event, Long> {

    Event save(Event event);

    Optional<Event> findById(long id);

    void deleteById(long id);

    @Query(
            "SELECT * FROM event WHERE unit_code = :unit OR unit_code IN (SELECT code FROM unit"
                    + " WHERE path LIKE :below) ORDER BY id DESC LIMIT 200")
    List<Event> findWithin(String unit, String below);

    @Query(
            "SELECT * FROM event WHERE id = :id AND (unit_code = :unit OR unit_code IN (SELECT code"
                    + " FROM unit WHERE path LIKE :below))")
    Optional<Event> findWithin(long id, String unit, String below);
}
