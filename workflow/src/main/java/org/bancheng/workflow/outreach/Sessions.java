package org.bancheng.workflow.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.matters.RowId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions and their counts. Whoever takes or gives back a seat holds the session's row lock, so
 * that seats are given in commit order.
 */
@Component
class Sessions {

    private static final String ALL =
            "SELECT id, event_id, starts_at, ends_at, sign_up_until, seats, taken, last_position, sequence, changed_at FROM"
                    + " event_session ";

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the session and locks it until the transaction ends. */
    Optional<EventSession> lock(long id) {
        return jdbc.sql(ALL + "WHERE id = ? FOR UPDATE").param(id).query(Sessions::read).optional();
    }

    Optional<EventSession> find(long id) {
        return jdbc.sql(ALL + "WHERE id = ?").param(id).query(Sessions::read).optional();
    }

    List<EventSession> ofEvent(long event) {
        return jdbc.sql(ALL + "WHERE event_id = ? ORDER BY starts_at, id")
                .param(event)
                .query(Sessions::read)
                .list();
    }

    /** Sessions whose start has come while somebody still waits. */
    List<Long> lapsing(Instant now) {
        return jdbc.sql(
                        "SELECT DISTINCT s.id FROM event_session s JOIN sign_up u ON u.session_id = s.id AND u.state ="
                                + " 'WAITING' WHERE s.starts_at <= ? LIMIT 100")
                .param(Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    long add(long event, SessionForm form, Instant at) {
        long id = RowId.ordered(at);
        jdbc.sql(
                        "INSERT INTO event_session (id, event_id, starts_at, ends_at, sign_up_until, seats, taken,"
                                + " last_position, sequence, changed_at) VALUES (?,?,?,?,?,?,0,0,0,?)")
                .params(
                        id,
                        event,
                        Timestamp.from(form.startsAt()),
                        Timestamp.from(form.endsAt()),
                        Timestamp.from(form.signUpUntil()),
                        form.seats(),
                        Timestamp.from(at))
                .update();
        return id;
    }

    void change(long session, SessionForm form, Instant at) {
        jdbc.sql(
                        "UPDATE event_session SET starts_at = ?, ends_at = ?, sign_up_until = ?, seats = ?,"
                                + " sequence = sequence + 1, changed_at = ? WHERE id = ?")
                .params(
                        Timestamp.from(form.startsAt()),
                        Timestamp.from(form.endsAt()),
                        Timestamp.from(form.signUpUntil()),
                        form.seats(),
                        Timestamp.from(at),
                        session)
                .update();
    }

    void take(long session, int seats) {
        jdbc.sql("UPDATE event_session SET taken = taken + ? WHERE id = ?")
                .params(seats, session)
                .update();
    }

    /** The next number in the waiting line. */
    int drawPosition(EventSession session) {
        int position = session.lastPosition() + 1;
        jdbc.sql("UPDATE event_session SET last_position = ? WHERE id = ?")
                .params(position, session.id())
                .update();
        return position;
    }

    void changed(long event, Instant at) {
        jdbc.sql(
                        "UPDATE event_session SET sequence = sequence + 1, changed_at = ? WHERE event_id = ?")
                .params(Timestamp.from(at), event)
                .update();
    }

    /** Ends sign-up now; what the session is does not change. */
    void closeSignUp(long session, Instant at) {
        jdbc.sql("UPDATE event_session SET sign_up_until = ? WHERE id = ?")
                .params(Timestamp.from(at), session)
                .update();
    }

    void removeOne(long session) {
        jdbc.sql("DELETE FROM event_session WHERE id = ?").param(session).update();
    }

    void remove(long event) {
        jdbc.sql("DELETE FROM event_session WHERE event_id = ?").param(event).update();
    }

    private static EventSession read(ResultSet row, int number) throws SQLException {
        return new EventSession(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("sign_up_until").toInstant(),
                row.getInt("seats"),
                row.getInt("taken"),
                row.getInt("last_position"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant());
    }
}
