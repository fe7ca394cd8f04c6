package org.bancheng.workflow.immediate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.Purpose;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Leg;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done in 马上办, as it is stored: sealed words, a kind, and a reason if nothing proves it.
 */
@Component
class Works {

    private final JdbcClient jdbc;
    private final MatterStore store;
    private final ActCatalogue catalogue;
    private final FieldCrypto crypto;

    Works(JdbcClient jdbc, MatterStore store, ActCatalogue catalogue, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.store = store;
        this.catalogue = catalogue;
        this.crypto = crypto;
    }

    /** Stores it and gives back the sealed words. */
    byte[] add(
            long id,
            Leg leg,
            String act,
            String words,
            @Nullable String unproven,
            long staff,
            Instant at) {
        byte[] sealed = crypto.seal(words(id), words);
        jdbc.sql(
                        "INSERT INTO immediate_work (id, matter_id, leg_id, act, words, unproven, staff_id, at) VALUES"
                                + " (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(leg.matterId().value())
                .param(leg.id())
                .param(act)
                .param(sealed)
                .param(unproven)
                .param(staff)
                .param(Timestamp.from(at))
                .update();
        return sealed;
    }

    /** Whether anything was done since the matter came into the route it is in. */
    boolean anyInHand(MatterId matter) {
        return store.openLegs(matter).stream()
                .filter(leg -> leg.mode() == HandlingMode.IMMEDIATE)
                .anyMatch(leg ->
                        jdbc.sql("SELECT COUNT(*) FROM immediate_work WHERE leg_id = ?")
                                        .param(leg.id())
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    /** Oldest first, each with those of the files that are its proof. */
    List<WorkLine> of(MatterId matter, List<AttachedFile> files) {
        return jdbc.sql(
                        "SELECT w.id, w.act, w.words, w.unproven, w.at, s.display_name FROM immediate_work w"
                                + " LEFT JOIN staff s ON s.id = w.staff_id WHERE w.matter_id = ? ORDER BY w.at, w.id")
                .param(matter.value())
                .query((row, n) -> {
                    long id = row.getLong("id");
                    String unproven = row.getString("unproven");
                    return new WorkLine(
                            id,
                            catalogue.act(row.getString("act")),
                            crypto.openText(words(id), row.getBytes("words")),
                            unproven == null ? null : catalogue.reason(unproven),
                            files.stream()
                                    .filter(file -> file.purpose() == Purpose.PROOF)
                                    .filter(file -> Objects.equals(file.about(), about(id)))
                                    .toList(),
                            row.getString("display_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    static String about(long id) {
        return Long.toString(id);
    }

    private static RowIdentity words(long id) {
        return new RowIdentity("immediate_work", "words", id);
    }
}
