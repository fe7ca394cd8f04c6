package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.db.batch.Batch;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.deadlines.Calendars;
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
    private final Batch batch;
    private final Calendars calendars;
    private final FieldCrypto crypto;

    MatterRecords(JdbcClient jdbc, Batch batch, Calendars calendars, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.calendars = calendars;
        this.crypto = crypto;
    }

    /** Why a date was told to the resident. */
    enum PromiseCause {
        FILED,
        ACCEPTED,
        PAUSE,
        CALENDAR,
        EXTENDED
    }

    void promised(Matter matter, PromiseCause cause, @Nullable String reason, Instant at) {
        int seq = matter.journalSeq();
        batch.insert(
                "INSERT INTO promise (matter_id, seq, promised_on, cause, reason, told_at, calendar) VALUES"
                        + " (?,?,?,?,?,?,?)",
                matter.id().value(),
                seq,
                matter.promised().current(),
                cause.name(),
                seal("promise", matter.id(), seq, reason),
                at,
                calendar(matter));
    }

    /** The calendar that the date was counted with, so that it can be counted again. */
    private @Nullable String calendar(Matter matter) {
        LocalDate first = matter.origin().filedOn().plusDays(1);
        LocalDate last = matter.promised().current();
        return matter.promised().limitDays() == null || last == null || last.isBefore(first)
                ? null
                : calendars.current().version(first, last);
    }

    void paused(Matter matter, PauseReason why, LocalDate today, PauseGrounds grounds) {
        int seq = matter.journalSeq();
        String proof = grounds.words();
        byte[] sealed =
                proof == null
                        ? null
                        : crypto.seal(proof(matter.id(), seq), Texts.bounded(proof, 1000));
        jdbc.sql(
                        "INSERT INTO pause (matter_id, seq, reason, started_on, proof, files) VALUES (?,?,?,?,?,?)")
                .param(matter.id().value())
                .param(seq)
                .param(why.name())
                .param(today)
                .param(sealed)
                .param(grounds.files().size())
                .update();
    }

    void resumed(Matter matter, LocalDate today, int days) {
        jdbc.sql("UPDATE pause SET ended_on = ?, days = ? WHERE matter_id = ? AND ended_on IS NULL")
                .params(today, days, matter.id().value())
                .update();
    }

    /** Every time the clock stood still, oldest first. */
    List<PauseLine> pauses(MatterId id) {
        return jdbc.sql(
                        "SELECT seq, reason, started_on, ended_on, days, proof, files FROM pause WHERE matter_id = ?"
                                + " ORDER BY seq")
                .param(id.value())
                .query((row, n) ->
                        new PauseLine(
                                row.getInt("seq"),
                                PauseReason.valueOf(row.getString("reason")),
                                row.getObject("started_on", LocalDate.class),
                                row.getObject("ended_on", LocalDate.class),
                                row.getObject("days", Integer.class),
                                proof(id, row.getInt("seq"), row.getBytes("proof")),
                                row.getInt("files")))
                .list();
    }

    void handedOver(
            Matter matter,
            String from,
            Step cause,
            @Nullable Long staff,
            @Nullable String reason,
            Instant at) {
        int seq = matter.journalSeq();
        batch.insert(
                "INSERT INTO handover (matter_id, seq, from_unit, to_unit, cause, staff_id, reason, at) VALUES"
                        + " (?,?,?,?,?,?,?,?)",
                matter.id().value(),
                seq,
                from,
                matter.custody().unitCode(),
                cause.name(),
                staff,
                seal("handover", matter.id(), seq, reason),
                at);
    }

    private @Nullable String proof(MatterId matter, int seq, byte @Nullable [] sealed) {
        return sealed == null ? null : crypto.openText(proof(matter, seq), sealed);
    }

    private static RowIdentity proof(MatterId matter, int seq) {
        return new RowIdentity("pause", "proof", matter.value() + "/" + seq);
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
