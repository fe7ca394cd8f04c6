package org.bancheng.workflow.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.outreach.Guests.Guest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored sign-ups: one place a telephone number and session. */
@Component
class SignUps implements LaneContacts {

    private static final String ALL =
            "SELECT matter_id, session_id, seats, state, position, needs FROM sign_up ";

    private final JdbcClient jdbc;
    private final Guests guests;

    SignUps(JdbcClient jdbc, Guests guests) {
        this.jdbc = jdbc;
        this.guests = guests;
    }

    /**
     * A sign-up with who comes.
     *
     * @param inHand a person has to see to its matter
     */
    record Line(SignUp signUp, Guest guest, String reference, boolean inHand) {}

    boolean hasPlace(long session, String phone) {
        return jdbc.sql("SELECT COUNT(*) FROM sign_up WHERE session_id = ? AND person = ?")
                        .params(session, guests.person(session, phone))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(MatterId matter, SignUpForm form, SeatState state, @Nullable Integer position) {
        jdbc.sql(
                        "INSERT INTO sign_up (matter_id, session_id, seats, state, position, person, language, needs,"
                                + " content) VALUES (?,?,?,?,?,?,?,?,?)")
                .param(matter.value())
                .param(form.sessionId())
                .param(form.people())
                .param(state.name())
                .param(position)
                .param(guests.person(form.sessionId(), form.phone().value()))
                .param(form.language().toLanguageTag())
                .param(
                        form.needs().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(",")))
                .param(guests.seal(matter, Guest.of(form)))
                .update();
    }

    Optional<SignUp> find(MatterId matter) {
        return jdbc.sql(ALL + "WHERE matter_id = ?")
                .param(matter.value())
                .query(SignUps::read)
                .optional();
    }

    /** Everybody who ever signed up for the session, in the order of signing up. */
    List<Line> ofSession(long session) {
        return jdbc.sql(
                        "SELECT u.matter_id, u.session_id, u.seats, u.state, u.position, u.needs, u.content, m.reference,"
                                + " m.open AND m.state <> 'FILED' AS in_hand FROM sign_up u JOIN matter m ON m.id = u.matter_id"
                                + " WHERE u.session_id = ? ORDER BY u.matter_id")
                .param(session)
                .query((row, n) -> {
                    SignUp signUp = read(row, n);
                    return new Line(
                            signUp,
                            guests.open(signUp.matter(), row.getBytes("content")),
                            row.getString("reference"),
                            row.getBoolean("in_hand"));
                })
                .list();
    }

    /** Who has a seat or waits for one. */
    List<SignUp> active(long session) {
        return jdbc.sql(
                        ALL
                                + "WHERE session_id = ? AND state IN ('BOOKED', 'WAITING') ORDER BY matter_id")
                .param(session)
                .query(SignUps::read)
                .list();
    }

    /** The first in line, if anybody waits. */
    Optional<SignUp> firstWaiting(long session) {
        return jdbc.sql(
                        ALL
                                + "WHERE session_id = ? AND state = 'WAITING' ORDER BY position LIMIT 1")
                .param(session)
                .query(SignUps::read)
                .optional();
    }

    List<SignUp> waiting(long session) {
        return jdbc.sql(ALL + "WHERE session_id = ? AND state = 'WAITING' ORDER BY position")
                .param(session)
                .query(SignUps::read)
                .list();
    }

    int waitingBefore(long session, int position) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM sign_up WHERE session_id = ? AND state = 'WAITING' AND position < ?")
                .params(session, position)
                .query(Integer.class)
                .single();
    }

    /**
     * How the sessions of an event stand, by the session's id; sessions without sign-up are
     * missing.
     */
    Map<Long, Turnout> turnout(long event) {
        Map<Long, Turnout> turnout = new HashMap<>();
        jdbc.sql(
                        "SELECT u.session_id, SUM(u.state = 'BOOKED') AS booked, SUM(u.state = 'WAITING') AS waiting,"
                                + " SUM(u.state = 'ATTENDED') AS attended FROM sign_up u JOIN event_session s"
                                + " ON s.id = u.session_id WHERE s.event_id = ? GROUP BY u.session_id")
                .param(event)
                .query(row -> {
                    turnout.put(
                            row.getLong("session_id"),
                            new Turnout(
                                    row.getInt("booked"),
                                    row.getInt("waiting"),
                                    row.getInt("attended")));
                });
        return turnout;
    }

    /** A cancelled or lapsed place lets the same person sign up again. */
    void become(MatterId matter, SeatState state) {
        boolean gone = state == SeatState.CANCELLED || state == SeatState.LAPSED;
        jdbc.sql(
                        "UPDATE sign_up SET state = ?"
                                + (gone ? ", person = NULL" : "")
                                + " WHERE matter_id = ?")
                .params(state.name(), matter.value())
                .update();
    }

    /** Fewer people than before; the caller gives their seats back. */
    void shrink(MatterId matter, int people) {
        jdbc.sql("UPDATE sign_up SET seats = ? WHERE matter_id = ?")
                .params(people, matter.value())
                .update();
    }

    Guest guest(MatterId matter) {
        return jdbc.sql("SELECT content FROM sign_up WHERE matter_id = ?")
                .param(matter.value())
                .query((row, n) -> guests.open(matter, row.getBytes(1)))
                .single();
    }

    @Override
    public Lane lane() {
        return Lane.SIGNUP;
    }

    @Override
    public Optional<Contact> contactOf(MatterId matter) {
        return jdbc.sql("SELECT language, content FROM sign_up WHERE matter_id = ?")
                .param(matter.value())
                .query((row, n) -> {
                    String email = guests.open(matter, row.getBytes("content")).email();
                    Locale language = Locale.forLanguageTag(row.getString("language"));
                    return Optional.ofNullable(email).map(to -> new Contact(to, language));
                })
                .optional()
                .flatMap(contact -> contact);
    }

    private static SignUp read(ResultSet row, int number) throws SQLException {
        return new SignUp(
                new MatterId(row.getLong("matter_id")),
                row.getLong("session_id"),
                row.getInt("seats"),
                SeatState.valueOf(row.getString("state")),
                row.getObject("position", Integer.class),
                needs(row.getString("needs")));
    }

    static Set<Need> needs(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(","))
                        .map(Need::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
