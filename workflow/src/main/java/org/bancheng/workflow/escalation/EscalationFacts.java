package org.bancheng.workflow.escalation;

import java.util.List;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 提级办: how many rose by themselves, and whether leaders took them on in time and decided. */
@Component
class EscalationFacts implements ModeFacts {

    private static final String COUNTS =
            "SELECT COUNT(*) AS raised, COALESCE(SUM(e.by_itself), 0) AS by_itself,"
                    + " COALESCE(SUM(e.accepted_on <= e.accept_by), 0) AS in_time,"
                    + " COALESCE(SUM(e.late_at IS NOT NULL OR e.accepted_on > e.accept_by), 0) AS late,"
                    + " COALESCE(SUM(e.decided_at IS NOT NULL), 0) AS decided FROM escalation e JOIN matter m ON m.id ="
                    + " e.matter_id"
                    + ModeQuery.MATTERS;

    private final JdbcClient jdbc;

    EscalationFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.ESCALATION;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        return jdbc.sql(COUNTS)
                .params(query.params())
                .query((row, n) -> {
                    long raised = row.getLong("raised");
                    return List.of(
                            ModeFact.share("byItself", row.getLong("by_itself"), raised),
                            ModeFact.share("acceptedInTime", row.getLong("in_time"), raised),
                            ModeFact.share("acceptedLate", row.getLong("late"), raised),
                            ModeFact.share("decided", row.getLong("decided"), raised));
                })
                .single();
    }
}
