package org.bancheng.notification.outbox;

import java.sql.Timestamp;
import java.util.List;
import org.bancheng.workflow.matters.ContentErased;
import org.bancheng.workflow.tips.VaultNight;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets letters with what they were about: those about a matter whose content is erased, sent or
 * not, for they tell its title; a digest names several matters and is erased whole.
 */
@Component
class Erasing {

    private final JdbcClient jdbc;
    private final Seals seals;

    Erasing(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(ContentErased erased) {
        List<Long> own =
                jdbc.sql("SELECT id FROM outbox WHERE matter_id = ? FOR UPDATE")
                        .param(erased.matter().value())
                        .query(Long.class)
                        .list();
        List<Long> digests =
                jdbc
                        .sql(
                                "SELECT id, body FROM outbox WHERE matter_id IS NULL AND hidden = FALSE AND created_at >= ?"
                                        + " FOR UPDATE")
                        .param(Timestamp.from(erased.filedAt()))
                        .query((row, n) -> new Body(row.getLong("id"), row.getBytes("body")))
                        .list()
                        .stream()
                        .filter(one ->
                                seals.body(one.id(), one.sealed()).contains(erased.reference()))
                        .map(Body::id)
                        .toList();
        own.forEach(this::delete);
        digests.forEach(this::delete);
    }

    /** Letters about tips hold the addresses of senders, and are forgotten a while after. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(VaultNight night) {
        jdbc.sql("SELECT id FROM outbox WHERE hidden = TRUE AND settled_at < ? FOR UPDATE")
                .param(Timestamp.from(night.lettersBefore()))
                .query(Long.class)
                .list()
                .forEach(this::delete);
    }

    @SuppressWarnings("ArrayRecordComponent") // a column on its way
    private record Body(long id, byte[] sealed) {}

    private void delete(long id) {
        jdbc.sql("DELETE FROM delivery WHERE outbox_id = ?").param(id).update();
        jdbc.sql("DELETE FROM outbox WHERE id = ?").param(id).update();
    }
}
