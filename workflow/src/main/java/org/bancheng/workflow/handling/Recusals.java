package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避: who is kept out of a matter, because the resident named them, because they said so
 * themselves, or because their leader did (信访工作条例 art. 28). It is never taken back.
 */
@Service
@Transactional
public class Recusals {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final Grasp grasp;
    private final MatterStore store;
    private final StaffAccounts accounts;
    private final StepTime time;

    Recusals(
            JdbcClient jdbc,
            FieldCrypto crypto,
            Grasp grasp,
            MatterStore store,
            StaffAccounts accounts,
            StepTime time) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.grasp = grasp;
        this.store = store;
        this.accounts = accounts;
        this.time = time;
    }

    /**
     * Keeps out whom the resident named, before anybody can open the matter. No journal entry of
     * its own: it is part of the filing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void named(Matter matter, Collection<Long> staff) {
        staff.forEach(one -> insert(matter, one, null, null, matter.origin().filedAt()));
    }

    /**
     * Keeps a member of staff out from now on: oneself, or, for a leader, somebody of the unit that
     * holds the matter.
     *
     * @throws StepRefused when nobody else of the unit could handle it, or it is not the person's
     *     to say
     */
    public void recuse(Person by, MatterId id, int version, long staff, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.RECUSE);
        String words = LaneWords.required(matter, Step.RECUSE, reason, LONGEST_REASON);
        List<Person> handlers = accounts.handlers(matter.custody().unitCode(), matter.lane());
        boolean colleague = handlers.stream().anyMatch(person -> person.id() == staff);
        if (staff != by.id() && !(by.is(Role.LEADER) && colleague)) {
            throw new StepRefused(Step.RECUSE, "not-colleague");
        }
        Set<Long> out = of(id);
        boolean somebodyLeft =
                handlers.stream()
                        .anyMatch(person -> person.id() != staff && !out.contains(person.id()));
        if (colleague && !somebodyLeft) {
            throw new StepRefused(Step.RECUSE, "nobody-left");
        }
        Instant at = time.now(matter.lane());
        byte[] sealed = words == null ? null : crypto.seal(identity(id, staff), words);
        insert(matter, staff, by.id(), sealed, at);
        matter.recuse(by.actor(), at, staff, Facts.none().digest(sealed));
        store.save(matter);
    }

    /** Everybody who is kept out. */
    @Transactional(readOnly = true)
    public Set<Long> of(MatterId id) {
        return jdbc
                .sql("SELECT staff_id FROM recusal WHERE matter_id = ?")
                .param(id.value())
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with names and reasons, for somebody who has the file in hand. */
    @Transactional(readOnly = true)
    public List<RecusalLine> of(MatterFile file) {
        MatterId id = file.matter().id();
        return jdbc.sql(
                        "SELECT r.staff_id, r.recused_by, r.recused_at, r.reason, s.display_name FROM recusal r JOIN staff s"
                                + " ON s.id = r.staff_id WHERE r.matter_id = ? ORDER BY r.recused_at, r.staff_id")
                .param(id.value())
                .query((row, n) -> {
                    byte[] sealed = row.getBytes("reason");
                    return new RecusalLine(
                            row.getString("display_name"),
                            row.getObject("recused_by") == null,
                            sealed == null
                                    ? null
                                    : crypto.openText(
                                            identity(id, row.getLong("staff_id")), sealed),
                            row.getTimestamp("recused_at").toInstant());
                })
                .list();
    }

    /** Whom the person may keep out of the matter: themselves, and for a leader its handlers. */
    @Transactional(readOnly = true)
    public List<Person> recusable(Person by, MatterFile file) {
        Matter matter = file.matter();
        if (matter.lane() != Lane.PETITION) {
            return List.of();
        }
        Set<Long> out = of(matter.id());
        List<Person> handlers =
                by.is(Role.LEADER)
                        ? accounts.handlers(matter.custody().unitCode(), matter.lane())
                        : List.of();
        return Stream.concat(
                        Stream.of(by), handlers.stream().filter(person -> person.id() != by.id()))
                .filter(person -> !out.contains(person.id()))
                .toList();
    }

    private void insert(
            Matter matter, long staff, @Nullable Long by, byte @Nullable [] reason, Instant at) {
        jdbc.sql(
                        "INSERT INTO recusal (matter_id, staff_id, recused_by, recused_at, reason) VALUES (?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE staff_id = VALUES(staff_id)")
                .param(matter.id().value())
                .param(staff)
                .param(by)
                .param(Timestamp.from(at))
                .param(reason)
                .update();
    }

    private static RowIdentity identity(MatterId matter, long staff) {
        return new RowIdentity("recusal", "reason", matter + "/" + staff);
    }
}
