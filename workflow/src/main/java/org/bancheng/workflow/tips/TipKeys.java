package org.bancheng.workflow.tips;

import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored wrappings of tip keys: for whom a tip can be opened at all. */
@Component
class TipKeys {

    // Tips of the officer's own unit that the officer holds and the colleague does not.
    private static final String MISSING =
            " FROM tip_key k JOIN matter m ON m.id = k.matter_id AND m.unit_code = :unit WHERE k.holder = :mine AND NOT EXISTS"
                    + " (SELECT 1 FROM tip_key t WHERE t.matter_id = k.matter_id AND t.holder = :theirs)";

    private final JdbcClient jdbc;

    TipKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wraps the key for every reader, instead of those who held it before. */
    void handTo(MatterId tip, TipKey key, List<OfficerKey> readers, @Nullable Long by) {
        jdbc.sql("DELETE FROM tip_key WHERE matter_id = ? AND holder > ?")
                .params(tip.value(), Wrapping.RECEIPT)
                .update();
        readers.forEach(reader -> wrap(tip, key, reader, by));
    }

    void wrapForReceipt(MatterId tip, TipKey key, ReceiptCode code) {
        insert(tip, Wrapping.RECEIPT, Wrapping.forReceipt(key, tip, code), null);
    }

    /**
     * @throws NoSuchMatter when the officer holds no key of it
     */
    TipKey open(Person officer, Vault vault, MatterId tip) {
        return vault.unwrap(
                officer, tip, wrapped(tip, officer.id()).orElseThrow(NoSuchMatter::new));
    }

    /** Wraps it for a code that nobody here knows, instead of one it was wrapped for before. */
    void wrapForReceipt(MatterId tip, TipKey key, byte[] receiptKey) {
        jdbc.sql("DELETE FROM tip_key WHERE matter_id = ? AND holder = ?")
                .params(tip.value(), Wrapping.RECEIPT_PAIR)
                .update();
        insert(tip, Wrapping.RECEIPT_PAIR, Wrapping.forReceipt(key, tip, receiptKey), null);
    }

    /**
     * @throws NoSuchMatter when it was never wrapped for this code
     */
    TipKey open(ReceiptCode code, MatterId tip) {
        return find(code, tip).orElseThrow(NoSuchMatter::new);
    }

    /** Empty when it was never wrapped for this code. */
    Optional<TipKey> find(ReceiptCode code, MatterId tip) {
        return wrapped(tip, Wrapping.RECEIPT)
                .map(wrapped -> Wrapping.byReceipt(wrapped, tip, code))
                .or(() ->
                        wrapped(tip, Wrapping.RECEIPT_PAIR)
                                .flatMap(wrapped -> byPair(wrapped, tip, code)));
    }

    /** A code that was handed out in place of a lost one has another pair. */
    private static Optional<TipKey> byPair(byte[] wrapped, MatterId tip, ReceiptCode code) {
        try {
            return Optional.of(Wrapping.byReceiptPair(wrapped, tip, code));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    Optional<WaitingOfficer> waiting(Person officer, long colleague) {
        int tips = missing("SELECT COUNT(*)", officer, colleague).query(Integer.class).single();
        return tips == 0
                ? Optional.empty()
                : jdbc.sql("SELECT display_name FROM staff WHERE id = ?")
                        .param(colleague)
                        .query(String.class)
                        .optional()
                        .map(name -> new WaitingOfficer(colleague, name, tips));
    }

    int share(Person officer, Vault vault, OfficerKey colleague) {
        List<Long> tips =
                missing("SELECT k.matter_id", officer, colleague.staffId())
                        .query(Long.class)
                        .list();
        for (long id : tips) {
            MatterId tip = new MatterId(id);
            wrap(tip, open(officer, vault, tip), colleague, officer.id());
        }
        return tips.size();
    }

    /** Tips of the officer's unit that nobody else there could open if this one went. */
    int onlyWith(Person officer) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM tip_key k JOIN matter m ON m.id = k.matter_id AND m.unit_code = :unit WHERE"
                                + " k.holder = :mine AND NOT EXISTS (SELECT 1 FROM tip_key t JOIN tip_officer o ON"
                                + " o.staff_id = t.holder JOIN staff s ON s.id = o.staff_id JOIN staff_role r ON r.staff ="
                                + " s.id WHERE t.matter_id = k.matter_id AND t.holder <> :mine AND s.unit_code = :unit AND"
                                + " s.locked = FALSE AND r.role = 'TIP_OFFICER')")
                .param("unit", officer.unitCode())
                .param("mine", officer.id())
                .query(Integer.class)
                .single();
    }

    /** Deletes what an officer could open in a unit they leave. */
    void forgetIn(String unit, long officer) {
        jdbc.sql(
                        "DELETE FROM tip_key WHERE holder = ? AND matter_id IN (SELECT id FROM matter WHERE lane = 'TIP' AND"
                                + " unit_code = ?)")
                .params(officer, unit)
                .update();
    }

    /** Wraps everything the officer can open for a new pair, instead of the old one. */
    void rewrap(Person officer, Vault old, OfficerKey renewed) {
        List<Long> held =
                jdbc.sql("SELECT matter_id FROM tip_key WHERE holder = ? FOR UPDATE")
                        .param(officer.id())
                        .query(Long.class)
                        .list();
        for (long id : held) {
            MatterId tip = new MatterId(id);
            byte[] wrapped =
                    Wrapping.forOfficer(
                            open(officer, old, tip), tip, officer.id(), renewed.publicOne());
            jdbc.sql("UPDATE tip_key SET wrapped = ? WHERE matter_id = ? AND holder = ?")
                    .params(wrapped, id, officer.id())
                    .update();
        }
    }

    /** Deletes what an officer's lost key had opened. */
    void forget(long officer) {
        jdbc.sql("DELETE FROM tip_key WHERE holder = ?").param(officer).update();
    }

    private JdbcClient.StatementSpec missing(String select, Person officer, long colleague) {
        return jdbc.sql(select + MISSING)
                .param("unit", officer.unitCode())
                .param("mine", officer.id())
                .param("theirs", colleague);
    }

    private void wrap(MatterId tip, TipKey key, OfficerKey reader, @Nullable Long by) {
        byte[] wrapped = Wrapping.forOfficer(key, tip, reader.staffId(), reader.publicOne());
        insert(tip, reader.staffId(), wrapped, by);
    }

    private void insert(MatterId tip, long holder, byte[] wrapped, @Nullable Long by) {
        jdbc.sql("INSERT INTO tip_key (matter_id, holder, wrapped, granted_by) VALUES (?,?,?,?)")
                .param(tip.value())
                .param(holder)
                .param(wrapped)
                .param(by)
                .update();
    }

    private Optional<byte[]> wrapped(MatterId tip, long holder) {
        return jdbc.sql("SELECT wrapped FROM tip_key WHERE matter_id = ? AND holder = ?")
                .params(tip.value(), holder)
                .query(byte[].class)
                .optional();
    }
}
