package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What resident and office said to each other, and the office to itself, sealed. Internal notes
 * stand in a table of their own: no query for the resident touches it.
 */
@Component
class Correspondence {

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    Correspondence(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** Stores the message and gives back its sealed form, whose digest goes into the journal. */
    byte[] write(
            MatterId matter, Message.Kind kind, @Nullable Long staff, String text, Instant at) {
        long id = RowId.ordered(at);
        byte[] sealed = crypto.seal(message(id), Texts.bounded(text));
        jdbc.sql(
                        "INSERT INTO message (id, matter_id, kind, staff_id, body, at) VALUES (?,?,?,?,?,?)")
                .param(id)
                .param(matter.value())
                .param(kind.name())
                .param(staff)
                .param(sealed)
                .param(Timestamp.from(at))
                .update();
        return sealed;
    }

    byte[] note(MatterId matter, long staff, String text, Instant at) {
        long id = RowId.ordered(at);
        byte[] sealed = crypto.seal(noteRow(id), Texts.bounded(text));
        jdbc.sql("INSERT INTO note (id, matter_id, staff_id, body, at) VALUES (?,?,?,?,?)")
                .param(id)
                .param(matter.value())
                .param(staff)
                .param(sealed)
                .param(Timestamp.from(at))
                .update();
        return sealed;
    }

    /** What was said, oldest first; {@code staffName} is for the desk only. */
    List<Message> messages(MatterId matter) {
        return jdbc.sql(
                        "SELECT m.id, m.kind, m.body, m.at, s.display_name FROM message m LEFT JOIN staff s ON s.id ="
                                + " m.staff_id WHERE m.matter_id = ? ORDER BY m.at, m.id")
                .param(matter.value())
                .query((row, n) ->
                        new Message(
                                Message.Kind.valueOf(row.getString("kind")),
                                crypto.openText(message(row.getLong("id")), row.getBytes("body")),
                                row.getString("display_name"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Message> notes(MatterId matter) {
        return jdbc.sql(
                        "SELECT n.id, n.body, n.at, s.display_name FROM note n JOIN staff s ON s.id = n.staff_id WHERE"
                                + " n.matter_id = ? ORDER BY n.at, n.id")
                .param(matter.value())
                .query((row, n) ->
                        new Message(
                                Message.Kind.NOTE,
                                crypto.openText(noteRow(row.getLong("id")), row.getBytes("body")),
                                row.getString("display_name"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    private static RowIdentity message(long id) {
        return new RowIdentity("message", "body", Long.toString(id));
    }

    private static RowIdentity noteRow(long id) {
        return new RowIdentity("note", "body", Long.toString(id));
    }
}
