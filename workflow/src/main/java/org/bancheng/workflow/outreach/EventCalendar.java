package org.bancheng.workflow.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.bancheng.workflow.deadlines.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events as iCalendar (RFC 5545, RFC 7986), for calendars that subscribe and for files. What was
 * published and then cancelled stays, as cancelled, so that calendars take it out.
 */
@Service
@Transactional(readOnly = true)
public class EventCalendar {

    /** How long after its end the feed still tells of a session. */
    public static final Duration MEMORY = Duration.ofDays(90);

    private static final int MOST = 2000;
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final String SESSIONS =
            "SELECT s.id, s.starts_at, s.ends_at, s.sequence, s.changed_at, e.title, e.summary, e.place, e.contact,"
                    + " e.state, r.name AS region_name FROM event_session s JOIN event e ON e.id = s.event_id"
                    + " JOIN region r ON r.code = e.region_code WHERE e.state <> 'DRAFT' ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EventCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All sessions from {@link #MEMORY} ago on, the earliest 2,000.
     *
     * @param name of the calendar, as a subscriber sees it
     * @param region code of a county, or of a city for all of its counties; none for all
     */
    public String feed(String name, @Nullable String region, @Nullable EventKind kind) {
        List<VEvent> sessions =
                jdbc.sql(
                                SESSIONS
                                        + "AND s.ends_at > :since AND e.region_code LIKE :region AND (:kind = '' OR"
                                        + " e.kind = :kind) ORDER BY s.starts_at, s.id LIMIT "
                                        + MOST)
                        .param("since", Timestamp.from(clock.instant().minus(MEMORY)))
                        .param("region", EventCatalogue.within(region))
                        .param("kind", kind == null ? "" : kind.name())
                        .query(EventCalendar::session)
                        .list();
        return write(name, sessions);
    }

    /** The sessions of an event; none for a draft. */
    public Optional<String> of(String name, long event) {
        List<VEvent> sessions =
                jdbc.sql(SESSIONS + "AND e.id = ? ORDER BY s.starts_at, s.id")
                        .param(event)
                        .query(EventCalendar::session)
                        .list();
        return sessions.isEmpty() ? Optional.empty() : Optional.of(write(name, sessions));
    }

    private static String write(String name, List<VEvent> sessions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Bancheng//Events//ZH"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(ImmutableCalScale.GREGORIAN)
                .add(new Name(name))
                .add(new XProperty("X-WR-CALNAME", name)) // for readers older than RFC 7986
                .add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH))
                .add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(shanghai());
        sessions.forEach(calendar::add);
        return CalendarText.fold(calendar.toString());
    }

    private static VEvent session(ResultSet row, int number) throws SQLException {
        Instant changed = instant(row, "changed_at").truncatedTo(ChronoUnit.SECONDS);
        boolean cancelled = row.getString("state").equals(EventState.CANCELLED.name());
        String contact = row.getString("contact");
        VEvent event = new VEvent(false);
        event.add(new Uid("session-" + row.getLong("id") + "@bancheng.org"))
                .add(new DtStamp(changed))
                .add(new LastModified(changed))
                .add(new Sequence(row.getInt("sequence")))
                .add(new DtStart<>(instant(row, "starts_at").atZone(Shanghai.ZONE)))
                .add(new DtEnd<>(instant(row, "ends_at").atZone(Shanghai.ZONE)))
                .add(new Summary(CalendarText.clean(row.getString("title"))))
                .add(
                        new Location(
                                CalendarText.clean(
                                        row.getString("region_name")
                                                + " "
                                                + row.getString("place"))))
                .add(
                        new Description(
                                CalendarText.clean(row.getString("summary") + "\n\n" + contact)))
                .add(
                        cancelled
                                ? ImmutableStatus.VEVENT_CANCELLED
                                : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** The zone as it has been since its last change of the clock, in 1991. */
    private static VTimeZone shanghai() {
        ZoneOffsetTransition last =
                Shanghai.ZONE.getRules().previousTransition(Instant.parse("2026-01-01T00:00:00Z"));
        Standard standard = new Standard();
        standard.add(new DtStart<>(last.getDateTimeBefore()))
                .add(new TzOffsetFrom(last.getOffsetBefore()))
                .add(new TzOffsetTo(last.getOffsetAfter()))
                .add(new TzName("CST"));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Shanghai.ZONE.getId()));
        zone.add(standard);
        return zone;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
