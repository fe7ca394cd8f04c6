package org.bancheng.workflow.urging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of urges; their words are sealed. */
@Component
class Urges {

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    Urges(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** Gives back the sealed words, whose digest goes into the journal. */
    byte @Nullable [] add(
            MatterId matter, @Nullable Long staff, @Nullable String words, Instant at) {
        long id = RowId.ordered(at);
        byte[] sealed = words == null ? null : crypto.seal(words(id), words);
        jdbc.sql("INSERT INTO urge (id, matter_id, staff_id, words, at) VALUES (?,?,?,?,?)")
                .param(id)
                .param(matter.value())
                .param(staff)
                .param(sealed)
                .param(Timestamp.from(at))
                .update();
        return sealed;
    }

    /** Newest first. */
    List<UrgeLine> of(MatterId matter) {
        return jdbc.sql(
                        "SELECT e.id, e.words, e.at, e.answered_at, s.display_name FROM urge e LEFT JOIN staff s ON"
                                + " s.id = e.staff_id WHERE e.matter_id = ? ORDER BY e.at DESC, e.id DESC")
                .param(matter.value())
                .query((row, n) -> {
                    byte[] sealed = row.getBytes("words");
                    Timestamp answered = row.getTimestamp("answered_at");
                    return new UrgeLine(
                            row.getString("display_name"),
                            sealed == null
                                    ? null
                                    : crypto.openText(words(row.getLong("id")), sealed),
                            row.getTimestamp("at").toInstant(),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }

    Optional<UrgeLine> lastOfResident(MatterId matter) {
        return of(matter).stream().filter(line -> line.by() == null).findFirst();
    }

    /** Whatever the resident is told next answers what was urged before, and so does an end. */
    @EventListener
    void heard(MatterEvent event) {
        switch (event.kind()) {
            case REPLIED, ASKED, FINISHED, NOT_ACCEPTED, WITHDRAWN, MERGED, CANCELLED, LAPSED ->
                    jdbc.sql(
                                    "UPDATE urge SET answered_at = ? WHERE matter_id = ? AND answered_at IS NULL")
                            .param(Timestamp.from(event.at()))
                            .param(event.matter().value())
                            .update();
            default -> {}
        }
    }

    private static RowIdentity words(long id) {
        return new RowIdentity("urge", "words", Long.toString(id));
    }
}
