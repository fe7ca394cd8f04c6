package org.bancheng.workflow.care;

import java.util.List;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 暖心办: what residents wanted of what they were offered, and what was done. */
@Component
class CareFacts implements ModeFacts {

    private static final String COUNTS =
            "SELECT COUNT(*) AS offered, COALESCE(SUM(c.state IN ('AGREED', 'SERVED')), 0) AS wanted,"
                    + " COALESCE(SUM(c.state = 'DECLINED'), 0) AS declined, COALESCE(SUM(c.state = 'SERVED'), 0) AS served"
                    + " FROM care_offer c JOIN matter m ON m.id = c.matter_id"
                    + ModeQuery.MATTERS;

    private final JdbcClient jdbc;

    CareFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.CARE;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        return jdbc.sql(COUNTS)
                .params(query.params())
                .query((row, n) -> {
                    long offered = row.getLong("offered");
                    long wanted = row.getLong("wanted");
                    return List.of(
                            ModeFact.share("wanted", wanted, offered),
                            ModeFact.share("unwanted", row.getLong("declined"), offered),
                            ModeFact.share("served", row.getLong("served"), wanted));
                })
                .single();
    }
}
