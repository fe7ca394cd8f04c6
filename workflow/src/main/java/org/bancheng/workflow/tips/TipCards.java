package org.bancheng.workflow.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is known of each file of a tip, sealed with the file's own key until the tip's does it. */
@Component
class TipCards {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EarlyFiles early;

    TipCards(JdbcClient jdbc, JsonMapper json, EarlyFiles early) {
        this.jdbc = jdbc;
        this.json = json;
        this.early = early;
    }

    /**
     * What is sealed of a file: its key, and the labels of what is shown and what was sent.
     *
     * @param key of the file; empty where its content opens with the tip's
     * @param place among the files of its tip; hours and random numbers tell no order
     */
    record Card(String key, String shown, long sent, @Nullable String original, int place) {

        Card at(int other) {
            return new Card(key, shown, sent, original, other);
        }
    }

    /** A card that was opened. */
    record Opened(long id, Card card, Instant hour) {}

    byte[] seal(FileKey key, Card card) {
        return key.crypto().seal(place(key.id(), null), json.writeValueAsString(card));
    }

    byte[] seal(TipKey key, MatterId tip, long file, Card card) {
        return key.seal(place(file, tip), json.writeValueAsString(card));
    }

    /** Of a file that waits; nothing for a key that opens nothing. */
    Optional<Card> waiting(FileKey file) {
        return jdbc.sql("SELECT label FROM tip_file WHERE id = ? AND matter_id IS NULL")
                .param(file.id())
                .query(byte[].class)
                .optional()
                .flatMap(sealed -> {
                    try {
                        return Optional.of(
                                card(file.crypto().openText(place(file.id(), null), sealed)));
                    } catch (SealBroken anotherKey) {
                        return Optional.empty();
                    }
                });
    }

    /** Those of a tip, in the order they came. */
    List<Opened> of(MatterId tip, TipKey key) {
        List<Opened> cards =
                jdbc.sql(
                                "SELECT id, label, hour, early FROM tip_file WHERE matter_id = ?"
                                        + " AND label IS NOT NULL")
                        .param(tip.value())
                        .query((row, n) -> {
                            long id = row.getLong("id");
                            return new Opened(
                                    id, card(tip, key, row), row.getTimestamp("hour").toInstant());
                        })
                        .list();
        return cards.stream().sorted(Comparator.comparingInt(one -> one.card().place())).toList();
    }

    private Card card(MatterId tip, TipKey key, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] sealed = row.getBytes("label");
        int number = row.getInt("early");
        return row.wasNull()
                ? card(key.open(place(id, tip), sealed))
                : new Card("", early.label(tip, key, id, sealed).line(), 0, null, number);
    }

    private Card card(String text) {
        return json.readValue(text, Card.class);
    }

    private static RowIdentity place(long id, @Nullable MatterId tip) {
        return new RowIdentity(
                "tip_file", "label", id + "/" + (tip == null ? "waiting" : tip.value()));
    }
}
