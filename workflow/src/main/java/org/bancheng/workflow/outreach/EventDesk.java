package org.bancheng.workflow.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an outreach manager does with the events of the own unit. Every change names the version of
 * the event it was made on.
 */
@Service
@Transactional
public class EventDesk {

    private final OwnEvents own;
    private final EventCatalogue catalogue;
    private final Sessions sessions;
    private final SignUps signUps;
    private final Booking booking;
    private final WaitingLine line;
    private final UnitTree units;
    private final StepTime time;

    EventDesk(
            OwnEvents own,
            EventCatalogue catalogue,
            Sessions sessions,
            SignUps signUps,
            Booking booking,
            WaitingLine line,
            UnitTree units,
            StepTime time) {
        this.own = own;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.signUps = signUps;
        this.booking = booking;
        this.line = line;
        this.units = units;
        this.time = time;
    }

    /**
     * Who loses a place, or a place in line, when an event is cancelled, and who is told when it
     * moves.
     *
     * @param signUps parties
     * @param people in these parties
     * @param withoutEmail parties nobody can write to: they have to be called
     */
    public record Concerned(int signUps, int people, int withoutEmail) {

        static Concerned of(List<SignUps.Line> lines) {
            List<SignUps.Line> active =
                    lines.stream().filter(line -> line.signUp().isActive()).toList();
            return new Concerned(
                    active.size(),
                    active.stream().mapToInt(line -> line.signUp().people()).sum(),
                    (int) active.stream().filter(line -> line.guest().email() == null).count());
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Listing> events(Person by) {
        return own.all(by).stream().map(catalogue::listing).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Listing> find(Person by, long id) {
        return own.look(by, id).map(catalogue::listing);
    }

    /** A draft; nobody sees it before it is published. */
    public long create(Person by, EventForm form) {
        OwnEvents.require(by);
        requireRegion(form);
        long id = RowId.ordered(time.now(Lane.SIGNUP));
        return own.save(Event.draft(id, by.unitCode(), form)).id();
    }

    /** Everybody who has a place is told when the event moves to another one. */
    public void change(Person by, long id, int version, EventForm form) {
        Event before = own.find(by, id, version);
        requireRegion(form);
        Instant at = time.now(Lane.SIGNUP);
        Event event = own.save(before.changed(form));
        sessions.changed(id, at);
        if (!event.place().equals(before.place())) {
            sessions.ofEvent(id).stream()
                    .filter(session -> session.endsAt().isAfter(at))
                    .forEach(session -> booking.tellMoved(event, session, by.actor(), at));
        }
    }

    /**
     * @throws EventRefused when it begins in the past
     */
    public long addSession(Person by, long event, int version, SessionForm form) {
        own.touch(own.find(by, event, version));
        Instant at = time.now(Lane.SIGNUP);
        requireFuture(form, at);
        return sessions.add(event, form, at);
    }

    /**
     * Changes a session that has not begun. More seats go to those who wait, at once.
     *
     * @throws EventRefused when seats that are taken would go, or people with a place would have to
     *     come on another day
     */
    public void changeSession(Person by, long session, int version, SessionForm form) {
        Event event = own.touch(own.find(by, own.session(by, session).eventId(), version));
        EventSession before = sessions.lock(session).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        if (!before.startsAt().isAfter(at)) {
            throw new EventRefused("session.begun");
        }
        requireFuture(form, at);
        if (form.seats() < before.taken()) {
            throw new EventRefused("session.taken");
        }
        boolean otherDay =
                !Shanghai.dateOf(form.startsAt()).equals(Shanghai.dateOf(before.startsAt()));
        if (otherDay && !signUps.active(session).isEmpty()) {
            throw new EventRefused("session.day");
        }
        sessions.change(session, form, at);
        if (!form.startsAt().equals(before.startsAt())) {
            EventSession moved = sessions.lock(session).orElseThrow();
            booking.tellMoved(event, moved, by.actor(), at);
        }
        line.promote(session, at);
    }

    /**
     * @throws EventRefused when there is no session to come yet
     */
    public void publish(Person by, long id, int version) {
        Event event = own.find(by, id, version);
        Instant at = time.now(Lane.SIGNUP);
        if (sessions.ofEvent(id).stream().noneMatch(session -> session.startsAt().isAfter(at))) {
            throw new EventRefused("event.no-session");
        }
        if (event.state() != EventState.DRAFT) {
            throw new EventRefused("event.state");
        }
        own.save(event.become(EventState.PUBLISHED));
        sessions.changed(id, at);
    }

    /**
     * The same again, as a draft of the own unit: its sessions on the same weekdays and hours, as
     * many weeks later as it takes for all of them to be at least a week away.
     */
    public long copy(Person by, long id) {
        Event event = own.find(by, id);
        long copy = create(by, event.form());
        Instant at = time.now(Lane.SIGNUP);
        List<EventSession> all = sessions.ofEvent(id);
        if (!all.isEmpty()) {
            Duration later = weeksUntil(all.getFirst().startsAt(), at);
            all.forEach(session -> sessions.add(copy, session.later(later), at));
        }
        return copy;
    }

    private static Duration weeksUntil(Instant first, Instant at) {
        long days = Duration.between(first, at).toDays();
        return Duration.ofDays(7 * Math.max(1, days / 7 + 2));
    }

    /** Throws a draft away; nobody has seen it. */
    public void discard(Person by, long id, int version) {
        Event event = own.find(by, id, version);
        if (event.state() != EventState.DRAFT) {
            throw new EventRefused("event.state");
        }
        own.remove(event);
    }

    /** Whom a cancellation would concern now. */
    @Transactional(readOnly = true)
    public Concerned concerned(Person by, long id) {
        own.find(by, id);
        return Concerned.of(
                sessions.ofEvent(id).stream()
                        .flatMap(session -> signUps.ofSession(session.id()).stream())
                        .toList());
    }

    /** Cancels the event and every place in it; everybody with an address is told. */
    public void cancel(Person by, long id, int version) {
        Event event = own.find(by, id, version);
        if (event.state() != EventState.PUBLISHED) {
            throw new EventRefused("event.state");
        }
        Instant at = time.now(Lane.SIGNUP);
        own.save(event.become(EventState.CANCELLED));
        sessions.changed(id, at);
        for (EventSession session : sessions.ofEvent(id)) {
            EventSession locked = sessions.lock(session.id()).orElseThrow();
            signUps.active(session.id())
                    .forEach(signUp ->
                            booking.giveBack(locked, signUp, Kind.EVENT_CANCELLED, by.actor(), at));
        }
    }

    private void requireRegion(EventForm form) {
        if (units.region(form.regionCode()).isEmpty()) {
            throw new EventRefused("region.unknown");
        }
    }

    private static void requireFuture(SessionForm form, Instant at) {
        if (!form.startsAt().isAfter(at)) {
            throw new EventRefused("session.past");
        }
    }
}
