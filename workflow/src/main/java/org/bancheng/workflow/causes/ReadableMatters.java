package org.bancheng.workflow.causes;

import java.util.List;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of the matters somebody named they may read. */
@Component
class ReadableMatters {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient jdbc;

    ReadableMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those the person may read; of the others nothing is said. */
    List<Long> readable(Person person, List<String> references) {
        if (references.isEmpty() || references.size() > MOST_AT_ONCE) {
            return List.of();
        }
        MatterScope scope = MatterScope.reading(person);
        return jdbc.sql(
                        "SELECT m.id FROM matter m WHERE m.reference IN (:references) AND m.lane = 'PETITION' AND "
                                + scope.sql()
                                + " ORDER BY m.id")
                .params(scope.params())
                .param("references", references)
                .query(Long.class)
                .list();
    }
}
