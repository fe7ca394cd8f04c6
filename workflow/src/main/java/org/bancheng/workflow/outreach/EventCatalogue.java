package org.bancheng.workflow.outreach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    EventCatalogue(Events events, Sessions sessions, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An event with its sessions. */
    public record Listing(Event event, List<EventSession> sessions) {}

    /** One line of the list: an event and its next session. */
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
            int seats) {}

    /** A published or cancelled event. */
    public Optional<Listing> find(long id) {
        return events.findById(id)
                .filter(event -> event.state() != EventState.DRAFT)
                .map(event -> new Listing(event, sessions.ofEvent(id)));
    }

    /**
     * Sessions to come, soonest first.
     *
     * @param region code of a county, or of a city for all of its counties; none for all
     */
    public List<Line> upcoming(
            @Nullable String region, @Nullable EventKind kind, int offset, int limit) {
        String prefix =
                region == null ? "" : region.endsWith("00") ? region.substring(0, 4) : region;
        return jdbc.sql(
                        "SELECT e.id, e.kind, e.title, e.place, r.name AS region_name, s.starts_at, s.ends_at,"
                                + " s.sign_up_until, s.seats - s.taken AS free, s.seats FROM event_session s JOIN event e"
                                + " ON e.id = s.event_id JOIN region r ON r.code = e.region_code WHERE s.starts_at > :now"
                                + " AND e.state = 'PUBLISHED' AND e.region_code LIKE :region AND (:kind = '' OR e.kind ="
                                + " :kind) ORDER BY s.starts_at, s.id LIMIT :limit OFFSET :offset")
                .param("now", Timestamp.from(clock.instant()))
                .param("region", prefix + "%")
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
                                row.getInt("seats")))
                .list();
    }
}
