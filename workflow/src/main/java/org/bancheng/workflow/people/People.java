package org.bancheng.workflow.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Staff, Long> {

    Staff save(Staff staff);

    Optional<Staff> findById(long id);

    Optional<Staff> findByUsername(String username);

    @Query(
            "SELECT COUNT(*) FROM staff s JOIN staff_role r ON r.staff = s.id WHERE r.role = 'ADMINISTRATOR'")
    int countAdministrators();

    @Query(
            "SELECT s.* FROM staff s JOIN unit u ON u.code = s.unit_code WHERE s.username LIKE :part OR s.display_name LIKE"
                    + " :part OR u.name LIKE :part ORDER BY s.username LIMIT :limit OFFSET :offset")
    List<Staff> search(String part, int limit, int offset);

    @Query(
            "SELECT COUNT(*) FROM staff s JOIN unit u ON u.code = s.unit_code WHERE s.username LIKE :part OR s.display_name"
                    + " LIKE :part OR u.name LIKE :part")
    int countMatching(String part);

    long count();

    @Query(
            "SELECT s.* FROM staff s WHERE s.unit_code = :unit AND s.locked = FALSE ORDER BY s.display_name")
    List<Staff> findByUnit(String unit);
}
