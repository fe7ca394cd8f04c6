package org.bancheng.workflow.sealing;

import java.util.List;
import java.util.stream.Stream;
import org.bancheng.workflow.matters.ContentErased;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Origin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every place in which something of a petition was written, sealed or not, with what it is found
 * by. A test holds the list against the tables of the database.
 */
@Component
class PlainTraces {

    /** Rows that are nothing but content, or know it; those that hang on others first. */
    private static final List<String> GONE =
            List.of(
                    "commitment_paper WHERE commitment IN (SELECT id FROM commitment WHERE matter_id = :matter)",
                    "commitment WHERE matter_id = :matter",
                    "consultation_task WHERE consultation IN (SELECT id FROM consultation WHERE matter_id = :matter)",
                    "consultation_party WHERE consultation IN (SELECT id FROM consultation WHERE matter_id = :matter)",
                    "consultation WHERE matter_id = :matter",
                    "escalation_word WHERE escalation IN (SELECT id FROM escalation WHERE matter_id = :matter)",
                    "escalation WHERE matter_id = :matter",
                    "care_offer WHERE matter_id = :matter",
                    "immediate_work WHERE matter_id = :matter",
                    "extension_request WHERE matter_id = :matter",
                    "refusal WHERE matter_id = :matter",
                    "urge WHERE matter_id = :matter",
                    "recheck WHERE matter_id = :matter",
                    "message WHERE matter_id = :matter",
                    "note WHERE matter_id = :matter",
                    "stored_file WHERE matter_id = :matter",
                    "matter_term WHERE matter_id = :matter",
                    "cause_answer_line WHERE matter_id = :matter",
                    "cause_matter WHERE matter_id = :matter",
                    "holding_time WHERE matter_id = :matter",
                    "watch_trouble WHERE matter_id = :matter",
                    "petition WHERE matter_id = :matter");

    /** Rows that stay as what happened, without the words. */
    private static final List<String> WORDLESS =
            List.of(
                    "leg SET note = NULL",
                    "promise SET reason = NULL",
                    "handover SET reason = NULL",
                    "pause SET proof = NULL",
                    "recusal SET reason = NULL");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PlainTraces(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The names of the tables; what hangs on a row by cascade goes with it. */
    static Stream<String> tables() {
        return Stream.concat(GONE.stream(), WORDLESS.stream())
                .map(rows -> rows.substring(0, rows.indexOf(' ')));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(MatterId matter, Origin origin) {
        events.publishEvent(new ContentErased(matter, origin.reference(), origin.filedAt()));
        GONE.forEach(rows -> run("DELETE FROM " + rows, matter));
        WORDLESS.forEach(words -> run("UPDATE " + words + " WHERE matter_id = :matter", matter));
        run("UPDATE matter SET follows = NULL WHERE id = :matter", matter);
    }

    private void run(String sql, MatterId matter) {
        jdbc.sql(sql).param("matter", matter.value()).update();
    }
}
