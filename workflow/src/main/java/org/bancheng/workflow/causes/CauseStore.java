package org.bancheng.workflow.causes;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stored cards with their matters, words and history; every change is a row of the history. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CauseStore {

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;

    CauseStore(JdbcClient jdbc, FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.crypto = crypto;
    }

    /** The card, held until the transaction ends, in the version the page showed. */
    CauseRow take(Person by, long id, int version) {
        CauseRow row = hold(by, id);
        if (row.version() != version) {
            throw new CauseChanged(id);
        }
        return row;
    }

    private CauseRow hold(Person by, long id) {
        CauseScope scope = CauseScope.working(by);
        return jdbc.sql(CauseRow.SELECT + "c.id = :id AND " + scope.sql() + " FOR UPDATE")
                .params(scope.params())
                .param("id", id)
                .query(CauseRow::read)
                .optional()
                .orElseThrow(NoSuchCause::new);
    }

    /** Writes the card anew, one version on. */
    void write(CauseRow row) {
        jdbc.sql(
                        "UPDATE cause SET version = version + 1, title = ?, state = ?, owner_unit = ?, owner_id = ?, due_on"
                                + " = ?, must_change = ?, fixed_on = ? WHERE id = ?")
                .param(row.title())
                .param(row.state().name())
                .param(row.ownerUnit())
                .param(row.ownerId())
                .param(Date.valueOf(row.dueOn()))
                .param(row.mustChange())
                .param(row.fixedOn() == null ? null : Date.valueOf(row.fixedOn()))
                .param(row.id())
                .update();
    }

    void insert(CauseRow row, Instant at) {
        jdbc.sql(
                        "INSERT INTO cause (id, version, title, state, opened_unit, opened_at, owner_unit, owner_id, due_on,"
                                + " must_change, category, unit_type, needed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .param(row.id())
                .param(row.version())
                .param(row.title())
                .param(row.state().name())
                .param(row.openedUnit())
                .param(Timestamp.from(at))
                .param(row.ownerUnit())
                .param(row.ownerId())
                .param(Date.valueOf(row.dueOn()))
                .param(row.mustChange())
                .param(row.category())
                .param(row.unitType())
                .param(row.needed())
                .update();
    }

    void words(long cause, Fingerprint like) {
        like.words()
                .forEach(word ->
                        jdbc.sql("INSERT INTO cause_term (cause_id, term) VALUES (?, ?)")
                                .param(cause)
                                .param(word)
                                .update());
    }

    Fingerprint fingerprint(CauseRow row) {
        List<String> words =
                jdbc.sql("SELECT term FROM cause_term WHERE cause_id = ? ORDER BY term")
                        .param(row.id())
                        .query(String.class)
                        .list();
        return new Fingerprint(row.category(), row.unitType(), words, row.needed());
    }

    /**
     * @throws CauseRefused when it hangs on a card already
     */
    void attach(long cause, long matter) {
        try {
            jdbc.sql(
                            "INSERT INTO cause_matter (cause_id, matter_id, active_matter) VALUES (:cause, :matter, :matter)")
                    .param("cause", cause)
                    .param("matter", matter)
                    .update();
        } catch (DuplicateKeyException again) {
            reattach(cause, matter);
        }
    }

    /** On again after it was taken off this card; on another it stays where it is. */
    private void reattach(long cause, long matter) {
        try {
            int changed =
                    jdbc.sql(
                                    "UPDATE cause_matter SET active_matter = :matter WHERE cause_id = :cause AND matter_id ="
                                            + " :matter AND active_matter IS NULL")
                            .param("cause", cause)
                            .param("matter", matter)
                            .update();
            if (changed == 0) {
                throw new CauseRefused("cause.attached");
            }
        } catch (DuplicateKeyException elsewhere) {
            throw new CauseRefused("cause.attached");
        }
    }

    void detach(long cause, long matter) {
        int changed =
                jdbc.sql(
                                "UPDATE cause_matter SET active_matter = NULL WHERE cause_id = ? AND active_matter = ?")
                        .param(cause)
                        .param(matter)
                        .update();
        if (changed == 0) {
            throw new CauseChanged(cause);
        }
    }

    List<Long> attached(long cause) {
        return jdbc.sql(
                        "SELECT active_matter FROM cause_matter WHERE cause_id = ? AND active_matter IS NOT NULL ORDER BY"
                                + " active_matter")
                .param(cause)
                .query(Long.class)
                .list();
    }

    /** Enters what was done; the words of people are sealed to their row. */
    void remember(
            long cause, Person by, Instant at, String what, String facts, @Nullable String words) {
        int seq =
                jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM cause_history WHERE cause_id = ?")
                        .param(cause)
                        .query(Integer.class)
                        .single();
        byte[] sealed =
                words == null ? null : crypto.seal(CauseSheets.historyRow(cause, seq), words);
        jdbc.sql(
                        "INSERT INTO cause_history (cause_id, seq, at, staff_id, what, facts, words) VALUES (?,?,?,?,?,?,?)")
                .param(cause)
                .param(seq)
                .param(Timestamp.from(at))
                .param(by.id())
                .param(what)
                .param(facts)
                .param(sealed)
                .update();
    }

    byte[] sealChange(long cause, String mustChange) {
        return crypto.seal(new RowIdentity("cause", "must_change", cause), mustChange);
    }
}
