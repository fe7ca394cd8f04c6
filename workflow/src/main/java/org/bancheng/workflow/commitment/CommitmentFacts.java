package org.bancheng.workflow.commitment;

import java.util.List;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 容缺办: how often residents agreed, and what became of their word. */
@Component
class CommitmentFacts implements ModeFacts {

    private static final String COUNTS =
            "SELECT COUNT(*) AS offered, COALESCE(SUM(c.agreed_at IS NOT NULL), 0) AS agreed,"
                    + " COALESCE(SUM(c.state = 'KEPT'), 0) AS kept, COALESCE(SUM(c.state = 'MISSED'), 0) AS missed"
                    + " FROM commitment c JOIN matter m ON m.id = c.matter_id"
                    + ModeQuery.MATTERS;

    private final JdbcClient jdbc;

    CommitmentFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.COMMITMENT;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        return jdbc.sql(COUNTS)
                .params(query.params())
                .query((row, n) -> {
                    long agreed = row.getLong("agreed");
                    return List.of(
                            ModeFact.share("agreed", agreed, row.getLong("offered")),
                            ModeFact.share("kept", row.getLong("kept"), agreed),
                            ModeFact.share("missed", row.getLong("missed"), agreed));
                })
                .single();
    }
}
