package org.bancheng.workflow.tips;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored tips: everything sealed with the tip's own key, but for the address, which the portal must
 * be able to write to by itself.
 */
@Component
class Tips implements LaneContacts {

    private static final int CONTENT_VERSION = 1;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCrypto addresses;

    Tips(JdbcClient jdbc, JsonMapper json, MasterKey master) {
        this.jdbc = jdbc;
        this.json = json;
        addresses = new FieldCrypto(master.derive("tip-address"));
    }

    /** How many times a tip was opened, by how many officers. */
    record Openings(int times, int officers) {}

    private record Words(Message.Kind kind, String text) {}

    void add(MatterId tip, TipKey key, TipForm form) {
        byte[] address =
                form.email() == null ? null : addresses.seal(address(tip), form.email().value());
        add(tip, key, TipContent.of(form), form.language(), address);
    }

    /** One that came through another lane: the portal keeps no address to write to. */
    void add(MatterId tip, TipKey key, TipContent told, Locale language) {
        add(tip, key, told, language, null);
    }

    private void add(
            MatterId tip, TipKey key, TipContent told, Locale language, byte @Nullable [] address) {
        byte[] content = key.seal(content(tip, CONTENT_VERSION), json.writeValueAsString(told));
        jdbc.sql(
                        "INSERT INTO tip (matter_id, version, language, content, address) VALUES (?,?,?,?,?)")
                .param(tip.value())
                .param(CONTENT_VERSION)
                .param(language.toLanguageTag())
                .param(content)
                .param(address)
                .update();
    }

    TipContent content(MatterId tip, TipKey key) {
        return jdbc.sql("SELECT version, content FROM tip WHERE matter_id = ?")
                .param(tip.value())
                .query((row, n) ->
                        key.open(content(tip, row.getInt("version")), row.getBytes("content")))
                .optional()
                .map(text -> json.readValue(text, TipContent.class))
                .orElseThrow(NoSuchMatter::new);
    }

    void say(
            MatterId tip,
            TipKey key,
            boolean fromOfficer,
            Message.Kind kind,
            String text,
            Instant hour) {
        int seq = next("tip_message", tip);
        byte[] body =
                key.seal(
                        message(tip, seq, fromOfficer),
                        json.writeValueAsString(new Words(kind, text)));
        jdbc.sql(
                        "INSERT INTO tip_message (id, matter_id, seq, from_officer, body, hour) VALUES (?,?,?,?,?,?)")
                .params(RowId.random(), tip.value(), seq, fromOfficer, body, Timestamp.from(hour))
                .update();
    }

    /** What was said between sender and office, oldest first. */
    List<TipMessage> messages(MatterId tip, TipKey key) {
        return jdbc.sql(
                        "SELECT seq, from_officer, body, hour FROM tip_message WHERE matter_id = ? ORDER BY seq")
                .param(tip.value())
                .query((row, n) -> {
                    boolean office = row.getBoolean("from_officer");
                    RowIdentity place = message(tip, row.getInt("seq"), office);
                    Words words =
                            json.readValue(key.open(place, row.getBytes("body")), Words.class);
                    Instant hour = row.getTimestamp("hour").toInstant();
                    return new TipMessage(words.kind(), words.text(), office, hour);
                })
                .list();
    }

    void note(MatterId tip, TipKey key, long officer, String text, Instant hour) {
        int seq = next("tip_note", tip);
        byte[] body =
                key.seal(
                        note(tip, seq),
                        json.writeValueAsString(new Words(Message.Kind.NOTE, text)));
        jdbc.sql("INSERT INTO tip_note (matter_id, seq, staff_id, body, hour) VALUES (?,?,?,?,?)")
                .params(tip.value(), seq, officer, body, Timestamp.from(hour))
                .update();
    }

    /** The office's own words; never shown to the sender. */
    List<TipMessage> notes(MatterId tip, TipKey key) {
        return jdbc.sql("SELECT seq, body, hour FROM tip_note WHERE matter_id = ? ORDER BY seq")
                .param(tip.value())
                .query((row, n) -> {
                    String opened = key.open(note(tip, row.getInt("seq")), row.getBytes("body"));
                    Words words = json.readValue(opened, Words.class);
                    return new TipMessage(
                            words.kind(), words.text(), true, row.getTimestamp("hour").toInstant());
                })
                .list();
    }

    /** Keeps the public half of a receipt's pair until an officer can lock the tip for it. */
    void awaitReceipt(MatterId tip, byte[] receiptKey) {
        jdbc.sql("UPDATE tip SET receipt_key = ? WHERE matter_id = ?")
                .params(receiptKey, tip.value())
                .update();
    }

    void receiptServed(MatterId tip) {
        jdbc.sql("UPDATE tip SET receipt_key = NULL WHERE matter_id = ?")
                .param(tip.value())
                .update();
    }

    /** What {@link #awaitReceipt} kept. */
    Optional<byte[]> awaitedReceipt(MatterId tip) {
        return jdbc.sql(
                        "SELECT receipt_key FROM tip WHERE matter_id = ? AND receipt_key IS NOT NULL")
                .param(tip.value())
                .query(byte[].class)
                .optional();
    }

    void opened(MatterId tip, long officer, Instant hour) {
        jdbc.sql("INSERT INTO tip_opening (matter_id, seq, staff_id, hour) VALUES (?,?,?,?)")
                .params(tip.value(), next("tip_opening", tip), officer, Timestamp.from(hour))
                .update();
    }

    boolean isOpened(MatterId tip, long officer, Instant hour) {
        return jdbc.sql(
                                "SELECT EXISTS (SELECT 1 FROM tip_opening WHERE matter_id = ? AND staff_id = ? AND hour = ?)")
                        .params(tip.value(), officer, Timestamp.from(hour))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    Openings openings(MatterId tip) {
        return jdbc.sql(
                        "SELECT COUNT(*) AS times, COUNT(DISTINCT staff_id) AS officers FROM tip_opening WHERE matter_id = ?")
                .param(tip.value())
                .query((row, n) -> new Openings(row.getInt("times"), row.getInt("officers")))
                .single();
    }

    @Override
    public Lane lane() {
        return Lane.TIP;
    }

    @Override
    public Optional<Contact> contactOf(MatterId tip) {
        return jdbc.sql(
                        "SELECT language, address FROM tip WHERE matter_id = ? AND address IS NOT NULL")
                .param(tip.value())
                .query((row, n) ->
                        new Contact(
                                addresses.openText(address(tip), row.getBytes("address")),
                                Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    /** The next number of a row of this tip; who asks at the same time waits. */
    private int next(String table, MatterId tip) {
        jdbc.sql("SELECT matter_id FROM tip WHERE matter_id = ? FOR UPDATE")
                .param(tip.value())
                .query(Long.class)
                .single();
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM " + table + " WHERE matter_id = ?")
                .param(tip.value())
                .query(Integer.class)
                .single();
    }

    private static RowIdentity content(MatterId tip, int version) {
        return new RowIdentity("tip", "content", tip.value() + "/" + version);
    }

    private static RowIdentity address(MatterId tip) {
        return new RowIdentity("tip", "address", tip.value());
    }

    private static RowIdentity message(MatterId tip, int seq, boolean fromOfficer) {
        return new RowIdentity(
                "tip_message", fromOfficer ? "office" : "sender", tip.value() + "/" + seq);
    }

    private static RowIdentity note(MatterId tip, int seq) {
        return new RowIdentity("tip_note", "body", tip.value() + "/" + seq);
    }
}
