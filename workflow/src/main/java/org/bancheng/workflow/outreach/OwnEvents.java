package org.bancheng.workflow.outreach;

import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The events of a manager's own unit and of those below it; those of others look as if they did not
 * exist.
 */
@Component
class OwnEvents {

    private final Events events;
    private final Sessions sessions;

    OwnEvents(Events events, Sessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    List<Event> all(Person by) {
        require(by);
        return events.findWithin(by.unitCode(), below(by));
    }

    Optional<Event> look(Person by, long id) {
        require(by);
        return events.findWithin(id, by.unitCode(), below(by));
    }

    Event find(Person by, long id) {
        return look(by, id).orElseThrow(() -> new EventRefused("event.unknown"));
    }

    /** The event, unless somebody has changed it since the version given, or it is cancelled. */
    Event find(Person by, long id, int version) {
        Event event = find(by, id);
        if (event.version() == null || event.version() != version) {
            throw new EventRefused("event.changed");
        }
        if (event.state() == EventState.CANCELLED) {
            throw new EventRefused("event.state");
        }
        return event;
    }

    EventSession session(Person by, long id) {
        require(by);
        EventSession session =
                sessions.find(id).orElseThrow(() -> new EventRefused("session.unknown"));
        find(by, session.eventId());
        return session;
    }

    Event save(Event event) {
        try {
            return events.save(event);
        } catch (OptimisticLockingFailureException e) {
            throw new EventRefused("event.changed");
        }
    }

    /** A change of its sessions is a change of the event: of two at once one is told so. */
    Event touch(Event event) {
        return save(event);
    }

    void remove(Event event) {
        sessions.remove(event.id());
        events.deleteById(event.id());
    }

    /** What the paths of the units below the person's own look like to LIKE. */
    static String below(Person by) {
        return by.unitPath() + "_%";
    }

    static void require(Person by) {
        if (!by.is(Role.OUTREACH_MANAGER)) {
            throw new NotAllowed("events");
        }
    }
}
