package org.bancheng.workflow.consultation;

import java.util.List;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 会商办: whether the parties that were asked answered, and by their date. */
@Component
class ConsultationFacts implements ModeFacts {

    private static final String COUNTS =
            "SELECT COUNT(*) AS asked, COALESCE(SUM(p.state = 'ANSWERED' AND p.answered_on <= p.due_on), 0) AS in_time,"
                    + " COALESCE(SUM(p.state = 'ANSWERED' AND p.answered_on > p.due_on), 0) AS late,"
                    + " COALESCE(SUM(p.state = 'OVERRULED'), 0) AS overruled,"
                    + " COALESCE(SUM(p.state = 'ASKED' AND p.due_on < :asOf), 0) AS silent"
                    + " FROM consultation_party p JOIN consultation c ON c.id = p.consultation"
                    + " JOIN matter m ON m.id = c.matter_id"
                    + ModeQuery.MATTERS;

    private final JdbcClient jdbc;

    ConsultationFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.CONSULTATION;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        return jdbc.sql(COUNTS)
                .params(query.params())
                .query((row, n) -> {
                    long asked = row.getLong("asked");
                    return List.of(
                            ModeFact.share("answeredInTime", row.getLong("in_time"), asked),
                            ModeFact.count("answeredLate", row.getLong("late")),
                            ModeFact.count("overruled", row.getLong("overruled")),
                            ModeFact.count("silent", row.getLong("silent")));
                })
                .single();
    }
}
