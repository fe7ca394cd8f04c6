package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the matter's own row forgets: every promise told, every pause, every hand-over. */
@Component
class MatterRecords {

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    MatterRecords(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** Why a date was told to the resident. */
    enum PromiseCause {
        FILED,
        ACCEPTED,
        PAUSE,
        EXTENDED
    }

    void promised(Matter matter, PromiseCause cause, @Nullable String reason, Instant at) {
        int seq = matter.journalSeq();
        jdbc.sql(
                        "INSERT INTO promise (matter_id, seq, promised_on, cause, reason, told_at) VALUES (?,?,?,?,?,?)")
                .param(matter.id().value())
                .param(seq)
                .param(matter.promised().current())
                .param(cause.name())
                .param(seal("promise", matter.id(), seq, reason))
                .param(Timestamp.from(at))
                .update();
    }

    void paused(Matter matter, PauseReason why, LocalDate today) {
        jdbc.sql("INSERT INTO pause (matter_id, seq, reason, started_on) VALUES (?,?,?,?)")
                .params(matter.id().value(), matter.journalSeq(), why.name(), today)
                .update();
    }

    void resumed(Matter matter, LocalDate today, int days) {
        jdbc.sql("UPDATE pause SET ended_on = ?, days = ? WHERE matter_id = ? AND ended_on IS NULL")
                .params(today, days, matter.id().value())
                .update();
    }

    void handedOver(
            Matter matter,
            String from,
            Step cause,
            @Nullable Long staff,
            @Nullable String reason,
            Instant at) {
        int seq = matter.journalSeq();
        jdbc.sql(
                        "INSERT INTO handover (matter_id, seq, from_unit, to_unit, cause, staff_id, reason, at) VALUES"
                                + " (?,?,?,?,?,?,?,?)")
                .param(matter.id().value())
                .param(seq)
                .param(from)
                .param(matter.custody().unitCode())
                .param(cause.name())
                .param(staff)
                .param(seal("handover", matter.id(), seq, reason))
                .param(Timestamp.from(at))
                .update();
    }

    private byte @Nullable [] seal(String table, MatterId matter, int seq, @Nullable String text) {
        return text == null
                ? null
                : crypto.seal(identity(table, matter, seq), Texts.bounded(text, 1000));
    }

    static RowIdentity identity(String table, MatterId matter, int seq) {
        return new RowIdentity(table, "reason", matter.value() + "/" + seq);
    }
}
