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
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored sign-ups; names and numbers sealed, one place a telephone number and session by a keyed
 * hash.
 */
@Component
class SignUps implements LaneContacts {

    private static final String ALL =
            "SELECT matter_id, session_id, seats, state, position, needs FROM sign_up ";

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final KeyedHash persons;
    private final JsonMapper json;

    SignUps(JdbcClient jdbc, FieldCrypto crypto, MasterKey key, JsonMapper json) {
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.persons = key.keyedHash("sign-up-person");
        this.json = json;
    }

    /** Who comes, as the attendance sheet shows them. */
    record Guest(String name, String phone, @Nullable String email) {}

    boolean hasPlace(long session, String phone) {
        return jdbc.sql("SELECT COUNT(*) FROM sign_up WHERE session_id = ? AND person = ?")
                        .params(session, person(session, phone))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(MatterId matter, SignUpForm form, SeatState state, @Nullable Integer position) {
        Guest guest =
                new Guest(
                        form.name(),
                        form.phone().value(),
                        form.email() == null ? null : form.email().value());
        jdbc.sql(
                        "INSERT INTO sign_up (matter_id, session_id, seats, state, position, person, language, needs,"
                                + " content) VALUES (?,?,?,?,?,?,?,?,?)")
                .param(matter.value())
                .param(form.sessionId())
                .param(form.people())
                .param(state.name())
                .param(position)
                .param(person(form.sessionId(), form.phone().value()))
                .param(form.language().toLanguageTag())
                .param(
                        form.needs().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(",")))
                .param(crypto.seal(identity(matter), json.writeValueAsString(guest)))
                .update();
    }

    Optional<SignUp> find(MatterId matter) {
        return jdbc.sql(ALL + "WHERE matter_id = ?")
                .param(matter.value())
                .query(SignUps::read)
                .optional();
    }

    List<SignUp> ofSession(long session) {
        return jdbc.sql(ALL + "WHERE session_id = ? ORDER BY state, position, matter_id")
                .param(session)
                .query(SignUps::read)
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

    Guest guest(MatterId matter) {
        return jdbc.sql("SELECT content FROM sign_up WHERE matter_id = ?")
                .param(matter.value())
                .query((row, n) -> open(matter, row.getBytes(1)))
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
                    String email = open(matter, row.getBytes("content")).email();
                    Locale language = Locale.forLanguageTag(row.getString("language"));
                    return Optional.ofNullable(email).map(to -> new Contact(to, language));
                })
                .optional()
                .flatMap(contact -> contact);
    }

    private byte[] person(long session, String phone) {
        return persons.hash(session + "/" + phone);
    }

    private Guest open(MatterId matter, byte[] sealed) {
        return json.readValue(crypto.openText(identity(matter), sealed), Guest.class);
    }

    private static RowIdentity identity(MatterId matter) {
        return new RowIdentity("sign_up", "content", matter.toString());
    }

    private static SignUp read(ResultSet row, int number) throws SQLException {
        String needs = row.getString("needs");
        Set<Need> wanted =
                needs.isEmpty()
                        ? Set.of()
                        : Arrays.stream(needs.split(","))
                                .map(Need::valueOf)
                                .collect(Collectors.toUnmodifiableSet());
        int position = row.getInt("position");
        return new SignUp(
                new MatterId(row.getLong("matter_id")),
                row.getLong("session_id"),
                row.getInt("seats"),
                SeatState.valueOf(row.getString("state")),
                row.wasNull() ? null : position,
                wanted);
    }
}
