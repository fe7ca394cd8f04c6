package org.bancheng.workflow.units;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, String> {

    List<Unit> findAll();

    Optional<Unit> findById(String code);

    Unit save(Unit unit);

    boolean existsByParentCodeAndActive(String parentCode, boolean active);

    /**
     * Changes of the tree wait for each other: two moves at once could otherwise close a circle.
     */
    @Query("SELECT code FROM unit WHERE parent_code IS NULL FOR UPDATE")
    List<String> lockTree();

    @Query("SELECT MAX(CHAR_LENGTH(path)) FROM unit WHERE path LIKE CONCAT(:path, '%')")
    int longestPathBelow(String path);

    @Modifying
    @Query(
            """
            UPDATE unit SET path = CONCAT(:to, SUBSTRING(path, CHAR_LENGTH(:from) + 1)), version = version + 1
            WHERE path LIKE CONCAT(:from, '_%')
            """)
    void moveBelow(String from, String to);
}
