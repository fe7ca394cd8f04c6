package org.bancheng.workflow.causes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One answer to all matters of a card. Written down whole first, then sent matter by matter, each
 * in a transaction that also marks its line: pressed twice or killed in between, every resident is
 * told once. What the sender may not send waits for the unit that may.
 */
@Service
public class CauseAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CauseAnswers.class);

    private final JdbcClient jdbc;
    private final CauseStore store;
    private final FieldCrypto crypto;
    private final Handling handling;
    private final AnswerLists lists;
    private final TransactionTemplate transaction;
    private final StepTime time;

    CauseAnswers(
            JdbcClient jdbc,
            CauseStore store,
            FieldCrypto crypto,
            Handling handling,
            AnswerLists lists,
            TransactionTemplate transaction,
            StepTime time) {
        this.jdbc = jdbc;
        this.store = store;
        this.crypto = crypto;
        this.handling = handling;
        this.lists = lists;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * Writes the answer down; the same token writes it once.
     *
     * @param texts by reference; a matter without a text is left out
     * @return the answer's id, for {@link #send}
     */
    public long write(Person by, long cause, int version, String token, Map<String, String> texts) {
        Optional<Long> first = written(token);
        if (first.isPresent()) {
            return first.get();
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> insert(by, cause, version, token, texts)));
        } catch (CauseChanged | DuplicateKeyException raced) {
            // the other press of the same button was first; anything else changed the card
            return written(token).orElseThrow(() -> raced);
        }
    }

    private Optional<Long> written(String token) {
        return jdbc.sql("SELECT id FROM cause_answer WHERE token = ?")
                .param(token)
                .query(Long.class)
                .optional();
    }

    private long insert(
            Person by, long cause, int version, String token, Map<String, String> texts) {
        CauseRow row = store.take(by, cause, version); // a second press waits here
        Instant at = time.now(Lane.PETITION);
        long id = RowId.ordered(at);
        jdbc.sql("INSERT INTO cause_answer (id, cause_id, token, staff_id, at) VALUES (?,?,?,?,?)")
                .param(id)
                .param(cause)
                .param(token)
                .param(by.id())
                .param(Timestamp.from(at))
                .update();
        int lines = 0;
        for (AnswerLine line : lists.preview(by, cause)) {
            String words = texts.get(line.reference());
            if (words != null) {
                insertLine(id, line.reference(), Texts.bounded(words));
                lines++;
            }
        }
        if (lines == 0) {
            throw new CauseRefused("cause.nobody");
        }
        store.write(row);
        store.remember(cause, by, at, "ANSWERED", "matters=" + lines, null);
        return id;
    }

    private void insertLine(long answer, String reference, String words) {
        long matter =
                jdbc.sql("SELECT id FROM matter WHERE reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        "INSERT INTO cause_answer_line (answer_id, matter_id, waiting_matter, body) VALUES (?,?,?,?)")
                .param(answer)
                .param(matter)
                .param(matter)
                .param(crypto.seal(line(answer, matter), words))
                .update();
    }

    /**
     * Sends what of the answer still waits and the person may send; called again, it goes on where
     * it stopped.
     *
     * @return how many were sent now
     */
    public int send(Person by, long answer) {
        int sent = 0;
        for (long matter : sendable(by, answer)) {
            try {
                if (Boolean.TRUE.equals(
                        transaction.execute(status -> sendOne(by, answer, matter)))) {
                    sent++;
                }
            } catch (RuntimeException waits) {
                LOG.info("Line {} of answer {} waits: {}", matter, answer, waits.toString());
            }
        }
        return sent;
    }

    private List<Long> sendable(Person by, long answer) {
        MatterScope scope = MatterScope.acting(by);
        return Rights.may(by, Step.REPLY, Lane.PETITION)
                ? jdbc.sql(
                                "SELECT m.id FROM cause_answer_line l JOIN matter m ON m.id = l.waiting_matter WHERE"
                                        + " l.answer_id = :answer AND m.state <> 'FILED' AND "
                                        + scope.sql()
                                        + " ORDER BY m.id")
                        .params(scope.params())
                        .param("answer", answer)
                        .query(Long.class)
                        .list()
                : List.of();
    }

    private boolean sendOne(Person by, long answer, long matter) {
        List<byte[]> waiting =
                jdbc.sql(
                                "SELECT body FROM cause_answer_line WHERE answer_id = ? AND matter_id = ? AND waiting_matter IS"
                                        + " NOT NULL FOR UPDATE")
                        .param(answer)
                        .param(matter)
                        .query((row, n) -> row.getBytes(1))
                        .list();
        if (waiting.isEmpty()) {
            return false; // another press was first
        }
        String words = crypto.openText(line(answer, matter), waiting.getFirst());
        record Now(int version, MatterState state) {}
        Now now =
                jdbc.sql("SELECT version, state FROM matter WHERE id = ? FOR UPDATE")
                        .param(matter)
                        .query((row, n) ->
                                new Now(row.getInt(1), MatterState.valueOf(row.getString(2))))
                        .single();
        if (AnswerLine.How.of(now.state) == AnswerLine.How.REPLY) {
            handling.reply(by, new MatterId(matter), now.version, words);
        } else {
            handling.tellAfterwards(by, new MatterId(matter), now.version, words);
        }
        jdbc.sql(
                        "UPDATE cause_answer_line SET waiting_matter = NULL, sent_at = ?, sent_by = ? WHERE answer_id = ? AND"
                                + " matter_id = ?")
                .param(Timestamp.from(time.now(Lane.PETITION)))
                .param(by.id())
                .param(answer)
                .param(matter)
                .update();
        return true;
    }

    static RowIdentity line(long answer, long matter) {
        return new RowIdentity("cause_answer_line", "body", answer + "/" + matter);
    }
}
