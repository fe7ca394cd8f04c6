package org.bancheng.workflow.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.escalation.EscalationSheet.Kind;
import org.bancheng.workflow.escalation.EscalationSheet.Word;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was instructed, decided and given as a reason, sealed. */
@Component
class EscalationWords {

    static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    EscalationWords(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /**
     * @return the sealed form
     * @throws org.bancheng.workflow.handling.TextRefused when there is nothing or too much
     */
    byte[] add(Escalation of, Kind kind, long by, @Nullable Long whom, String words, Instant at) {
        int seq =
                jdbc.sql("SELECT COUNT(*) FROM escalation_word WHERE escalation = ?")
                        .param(of.id)
                        .query(Integer.class)
                        .single();
        byte[] sealed = crypto.seal(identity(of.id, seq), Texts.bounded(words, LONGEST));
        jdbc.sql(
                        "INSERT INTO escalation_word (escalation, seq, kind, by_id, whom, at, words) VALUES (?, ?, ?, ?,"
                                + " ?, ?, ?)")
                .param(of.id)
                .param(seq)
                .param(kind.name())
                .param(by)
                .param(whom)
                .param(Timestamp.from(at))
                .param(sealed)
                .update();
        return sealed;
    }

    /** Oldest first. */
    List<Word> of(Escalation escalation) {
        return jdbc.sql(
                        "SELECT w.seq, w.kind, w.at, w.words, b.display_name AS by_name, p.display_name AS whom_name FROM"
                                + " escalation_word w JOIN staff b ON b.id = w.by_id LEFT JOIN staff p ON p.id = w.whom"
                                + " WHERE w.escalation = ? ORDER BY w.seq")
                .param(escalation.id)
                .query((row, n) ->
                        new Word(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("by_name"),
                                row.getString("whom_name"),
                                row.getTimestamp("at").toInstant(),
                                crypto.openText(
                                        identity(escalation.id, row.getInt("seq")),
                                        row.getBytes("words"))))
                .list();
    }

    byte[] sealReason(long escalation, String reason) {
        return crypto.seal(reason(escalation), reason);
    }

    @Nullable String openReason(Escalation escalation) {
        byte[] sealed = escalation.reason;
        return sealed == null ? null : crypto.openText(reason(escalation.id), sealed);
    }

    private static RowIdentity reason(long escalation) {
        return new RowIdentity("escalation", "reason", escalation);
    }

    private static RowIdentity identity(long escalation, int seq) {
        return new RowIdentity("escalation_word", "words", escalation + "/" + seq);
    }
}
