package org.bancheng.workflow.outreach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public sees of events: published ones only, without a name of anybody. */
@Service
@Transactional(readOnly = true)
public class EventCatalogue {

    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventCatalogue(
            Events events, Sessions sessions, SignUps signUps, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An event with its sessions and how many signed up for each. */
    public record Listing(Event event, List<EventSession> sessions, Map<Long, Turnout> turnouts) {

        public Turnout turnout(EventSession session) {
            return turnouts.getOrDefault(session.id(), Turnout.NONE);
        }
    }

    /**
     * One line of the list: a session of an event.
     *
     * @param id of the event
     * @param waiting parties in line
     */
    public record Line(
            long id,
            EventKind kind,
            String title,
            String place,
            String regionName,
            Instant startsAt,
            Instant endsAt,
            Instant signUpUntil,
            int free,
            int seats,
            int waiting) {}

    /** A published or cancelled event. */
    public Optional<Listing> find(long id) {
        return events.findById(id)
                .filter(event -> event.state() != EventState.DRAFT)
                .map(this::listing);
    }

    Listing listing(Event event) {
        return new Listing(event, sessions.ofEvent(event.id()), signUps.turnout(event.id()));
    }

    /** Codes of the counties in which something is to come. */
    public List<String> regions() {
        return jdbc.sql(
                        "SELECT DISTINCT e.region_code FROM event_session s JOIN event e ON e.id = s.event_id"
                                + " WHERE s.starts_at > ? AND e.state = 'PUBLISHED' ORDER BY e.region_code")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    /**
     * Sessions to come, soonest first.
     *
     * @param region code of a county, or of a city for all of its counties; none for all
     * @param limit at most 200
     */
    public List<Line> upcoming(
            @Nullable String region, @Nullable EventKind kind, int offset, int limit) {
        return jdbc.sql(
                        "SELECT e.id, e.kind, e.title, e.place, r.name AS region_name, s.starts_at, s.ends_at,"
                                + " s.sign_up_until, s.seats - s.taken AS free, s.seats, (SELECT COUNT(*) FROM sign_up u"
                                + " WHERE u.session_id = s.id AND u.state = 'WAITING') AS waiting FROM event_session s JOIN event e"
                                + " ON e.id = s.event_id JOIN region r ON r.code = e.region_code WHERE s.starts_at > :now"
                                + " AND e.state = 'PUBLISHED' AND e.region_code LIKE :region AND (:kind = '' OR e.kind ="
                                + " :kind) ORDER BY s.starts_at, s.id LIMIT :limit OFFSET :offset")
                .param("now", Timestamp.from(clock.instant()))
                .param("region", within(region))
                .param("kind", kind == null ? "" : kind.name())
                .param("limit", Math.min(limit, 200))
                .param("offset", Math.max(0, offset))
                .query((row, n) ->
                        new Line(
                                row.getLong("id"),
                                EventKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                row.getString("place"),
                                row.getString("region_name"),
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant(),
                                row.getTimestamp("sign_up_until").toInstant(),
                                row.getInt("free"),
                                row.getInt("seats"),
                                row.getInt("waiting")))
                .list();
    }

    /** What codes of a region, and of those below it, look like to LIKE; no code finds nothing. */
    static String within(@Nullable String region) {
        if (region == null) {
            return "%";
        }
        return region.matches("\\d{6}") ? region.replaceFirst("(00){1,2}$", "") + "%" : "";
    }
}
