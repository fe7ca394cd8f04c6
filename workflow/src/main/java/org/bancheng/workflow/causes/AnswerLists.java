package org.bancheng.workflow.causes;

import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would be sent, and what still waits to be. */
@Service
@Transactional(readOnly = true)
public class AnswerLists {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final List<LaneContacts> contacts;

    AnswerLists(JdbcClient jdbc, FieldCrypto crypto, List<LaneContacts> contacts) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.contacts = contacts;
    }

    /** The card's matters that somebody still listens to, as far as the person may read them. */
    public List<AnswerLine> preview(Person person, long cause) {
        MatterScope scope = MatterScope.reading(person);
        return jdbc.sql(
                        "SELECT m.id, m.reference, m.title, m.state, u.name FROM cause_matter c JOIN matter m ON m.id ="
                                + " c.active_matter JOIN unit u ON u.code = m.unit_code WHERE c.cause_id = :cause AND"
                                + " m.state NOT IN ('MERGED', 'WITHDRAWN', 'NOT_ACCEPTED') AND "
                                + scope.sql()
                                + " ORDER BY m.filed_at, m.id")
                .params(scope.params())
                .param("cause", cause)
                .query((row, n) -> {
                    MatterId id = new MatterId(row.getLong(1));
                    return new AnswerLine(
                            row.getString(2),
                            row.getString(3),
                            AnswerLine.How.of(MatterState.valueOf(row.getString(4))),
                            row.getString(5),
                            hasMail(id),
                            maySend(person, id));
                })
                .list();
    }

    /** Lines of the answer that are sent, and all of them. */
    public Progress progress(long cause) {
        return jdbc.sql(
                        "SELECT COUNT(l.sent_at), COUNT(*) FROM cause_answer a JOIN cause_answer_line l ON l.answer_id ="
                                + " a.id WHERE a.cause_id = ?")
                .param(cause)
                .query((row, n) -> new Progress(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** How much of a card's answers has reached the residents. */
    public record Progress(int sent, int all) {}

    /** What other units' answers wait for the person to send, or an interrupted sending left. */
    public List<AnswerWaiting> waiting(Person person) {
        if (!Rights.may(person, Step.REPLY, Lane.PETITION)) {
            return List.of();
        }
        MatterScope scope = MatterScope.acting(person);
        return jdbc.sql(
                        "SELECT l.answer_id, a.cause_id, c.title, m.id, m.reference, m.title, l.body FROM cause_answer_line l"
                                + " JOIN cause_answer a ON a.id = l.answer_id JOIN cause c ON c.id = a.cause_id JOIN matter m ON"
                                + " m.id = l.waiting_matter WHERE m.state <> 'FILED' AND "
                                + scope.sql()
                                + " ORDER BY l.answer_id, m.id LIMIT "
                                + MOST)
                .params(scope.params())
                .query((row, n) ->
                        new AnswerWaiting(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(5),
                                row.getString(6),
                                crypto.openText(
                                        CauseAnswers.line(row.getLong(1), row.getLong(4)),
                                        row.getBytes(7))))
                .list();
    }

    private boolean hasMail(MatterId matter) {
        return contacts.stream()
                .filter(lane -> lane.lane() == Lane.PETITION)
                .anyMatch(lane -> lane.contactOf(matter).isPresent());
    }

    private boolean maySend(Person person, MatterId matter) {
        MatterScope scope = MatterScope.acting(person);
        return Rights.may(person, Step.REPLY, Lane.PETITION)
                && jdbc.sql("SELECT COUNT(*) FROM matter m WHERE m.id = :id AND " + scope.sql())
                                .params(scope.params())
                                .param("id", matter.value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
