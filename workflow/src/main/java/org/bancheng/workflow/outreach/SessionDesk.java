package org.bancheng.workflow.outreach;

import java.time.Instant;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.outreach.EventDesk.Concerned;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a manager does with sessions besides planning them: ends sign-up, takes an unused one out.
 */
@Service
@Transactional
public class SessionDesk {

    private final OwnEvents own;
    private final Sessions sessions;
    private final SignUps signUps;
    private final StepTime time;

    SessionDesk(OwnEvents own, Sessions sessions, SignUps signUps, StepTime time) {
        this.own = own;
        this.sessions = sessions;
        this.signUps = signUps;
        this.time = time;
    }

    /** Who is told when the session moves. */
    @Transactional(readOnly = true)
    public Concerned concerned(Person by, long session) {
        own.session(by, session);
        return Concerned.of(signUps.ofSession(session));
    }

    /**
     * Ends sign-up for every session that still takes some. Who waits stays in line until the
     * start; nobody cancels by oneself any more.
     *
     * @throws EventRefused when it is not published, or no session takes any
     */
    public void closeSignUp(Person by, long id, int version) {
        Event event = own.find(by, id, version);
        if (event.state() != EventState.PUBLISHED) {
            throw new EventRefused("event.state");
        }
        Instant at = time.now(Lane.SIGNUP);
        boolean any = false;
        for (EventSession session : sessions.ofEvent(id)) {
            EventSession locked = sessions.lock(session.id()).orElseThrow();
            if (locked.signUpUntil().isAfter(at)) {
                sessions.closeSignUp(session.id(), at);
                any = true;
            }
        }
        if (!any) {
            throw new EventRefused("event.closed");
        }
        own.touch(event);
    }

    /**
     * Takes a session out that nobody ever signed up for.
     *
     * @throws EventRefused when somebody has, or it is the last one of a published event
     */
    public void remove(Person by, long session, int version) {
        Event event = own.touch(own.find(by, own.session(by, session).eventId(), version));
        EventSession locked = sessions.lock(session).orElseThrow();
        if (!signUps.ofSession(locked.id()).isEmpty()) {
            throw new EventRefused("session.used");
        }
        if (event.state() == EventState.PUBLISHED && sessions.ofEvent(event.id()).size() == 1) {
            throw new EventRefused("session.last");
        }
        sessions.removeOne(locked.id());
    }
}
