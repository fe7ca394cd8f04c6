package org.bancheng.workflow.handling;

import java.util.List;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 跟踪办: whether what was done held, as far as residents said so. */
@Component
class RecheckFacts implements ModeFacts {

    private static final String COUNTS =
            "SELECT COALESCE(SUM(r.state = 'HELD'), 0) AS held, COALESCE(SUM(r.state = 'RELAPSED'), 0) AS relapsed,"
                    + " COALESCE(SUM(r.state = 'UNANSWERED'), 0) AS unanswered"
                    + " FROM recheck r JOIN matter m ON m.id = r.matter_id"
                    + ModeQuery.MATTERS;

    private final JdbcClient jdbc;

    RecheckFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.TRACKING;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        return jdbc.sql(COUNTS)
                .params(query.params())
                .query((row, n) -> {
                    long held = row.getLong("held");
                    long relapsed = row.getLong("relapsed");
                    return List.of(
                            ModeFact.share("held", held, held + relapsed),
                            ModeFact.count("relapsed", relapsed),
                            ModeFact.count("unanswered", row.getLong("unanswered")));
                })
                .single();
    }
}
