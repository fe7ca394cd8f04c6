package org.bancheng.workflow.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an outreach manager does with the events of the own unit. */
@Service
@Transactional
public class EventDesk {

    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;
    private final Booking booking;
    private final UnitTree units;
    private final StepTime time;

    EventDesk(
            Events events,
            Sessions sessions,
            SignUps signUps,
            Booking booking,
            UnitTree units,
            StepTime time) {
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
        this.booking = booking;
        this.units = units;
        this.time = time;
    }

    /** One line of the attendance sheet. */
    public record Attendee(
            MatterId matter,
            String name,
            String phone,
            int people,
            SeatState state,
            @Nullable Integer position,
            Set<Need> needs) {}

    @Transactional(readOnly = true)
    public List<EventCatalogue.Listing> events(Person by) {
        requireManager(by);
        return events.findByUnit(by.unitCode()).stream()
                .map(event -> new EventCatalogue.Listing(event, sessions.ofEvent(event.id())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<EventCatalogue.Listing> find(Person by, long id) {
        requireManager(by);
        return events.findById(id)
                .filter(event -> event.unitCode().equals(by.unitCode()))
                .map(event -> new EventCatalogue.Listing(event, sessions.ofEvent(id)));
    }

    /** A draft; nobody sees it before it is published. */
    public long create(Person by, EventForm form) {
        requireManager(by);
        if (units.region(form.regionCode()).isEmpty()) {
            throw new EventRefused("region.unknown");
        }
        Event event =
                new Event(
                        RowId.ordered(time.now(Lane.SIGNUP)),
                        null,
                        form.kind(),
                        form.title(),
                        form.summary(),
                        form.place(),
                        form.regionCode(),
                        by.unitCode(),
                        form.contact(),
                        EventState.DRAFT);
        return events.save(event).id();
    }

    public void change(Person by, long id, int version, EventForm form) {
        save(own(by, id, version).changed(form));
        sessions.changed(id);
    }

    public long addSession(Person by, long event, int version, SessionForm form) {
        own(by, event, version);
        return sessions.add(event, form, time.now(Lane.SIGNUP));
    }

    /**
     * @throws EventRefused when there is no session yet
     */
    public void publish(Person by, long id, int version) {
        Event event = own(by, id, version);
        if (sessions.ofEvent(id).isEmpty()) {
            throw new EventRefused("event.no-session");
        }
        if (event.state() != EventState.DRAFT) {
            throw new EventRefused("event.state");
        }
        save(event.become(EventState.PUBLISHED));
    }

    /** Cancels the event and every place in it; everybody with an address is told. */
    public void cancel(Person by, long id, int version) {
        Event event = own(by, id, version);
        if (event.state() == EventState.CANCELLED) {
            throw new EventRefused("event.state");
        }
        save(event.become(EventState.CANCELLED));
        sessions.changed(id);
        Instant at = time.now(Lane.SIGNUP);
        for (EventSession session : sessions.ofEvent(id)) {
            EventSession locked = sessions.lock(session.id()).orElseThrow();
            signUps.ofSession(session.id()).stream()
                    .filter(s -> s.state() == SeatState.BOOKED || s.state() == SeatState.WAITING)
                    .forEach(signUp -> booking.giveBack(locked, signUp, by.actor(), at));
        }
    }

    /** The attendance sheet: names are opened for the event's manager only. */
    @Transactional(readOnly = true)
    public List<Attendee> attendees(Person by, long session) {
        own(by, session);
        return signUps.ofSession(session).stream().map(this::attendee).toList();
    }

    /** 签到; a second one is refused. */
    public void checkIn(Person by, long session, MatterId matter) {
        change(by, session, matter, SeatState.BOOKED, SeatState.ATTENDED);
    }

    public void undoCheckIn(Person by, long session, MatterId matter) {
        change(by, session, matter, SeatState.ATTENDED, SeatState.BOOKED);
    }

    private void change(Person by, long session, MatterId matter, SeatState from, SeatState to) {
        own(by, session);
        sessions.lock(session);
        SignUp signUp =
                signUps.find(matter)
                        .filter(s -> s.sessionId() == session)
                        .orElseThrow(() -> new EventRefused("signup.unknown"));
        if (signUp.state() != from) {
            throw new EventRefused("signup.state");
        }
        signUps.become(matter, to);
    }

    private Attendee attendee(SignUp signUp) {
        SignUps.Guest guest = signUps.guest(signUp.matter());
        return new Attendee(
                signUp.matter(),
                guest.name(),
                guest.phone(),
                signUp.people(),
                signUp.state(),
                signUp.position(),
                signUp.needs());
    }

    private Event own(Person by, long id, int version) {
        requireManager(by);
        Event event =
                events.findById(id)
                        .filter(e -> e.unitCode().equals(by.unitCode()))
                        .orElseThrow(() -> new EventRefused("event.unknown"));
        if (event.version() == null || event.version() != version) {
            throw new EventRefused("event.changed");
        }
        return event;
    }

    private void own(Person by, long session) {
        requireManager(by);
        boolean own =
                sessions.find(session)
                        .flatMap(s -> events.findById(s.eventId()))
                        .filter(event -> event.unitCode().equals(by.unitCode()))
                        .isPresent();
        if (!own) {
            throw new EventRefused("session.unknown");
        }
    }

    private void save(Event event) {
        try {
            events.save(event);
        } catch (OptimisticLockingFailureException e) {
            throw new EventRefused("event.changed");
        }
    }

    private static void requireManager(Person by) {
        if (!by.is(Role.OUTREACH_MANAGER)) {
            throw new NotAllowed("events");
        }
    }
}
