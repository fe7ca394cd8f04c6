package org.bancheng.workflow.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Intake;
import org.bancheng.workflow.handling.Opening;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Urgency;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;

/**
 * 现场登记: who comes without having signed up, and finds a seat. They are checked in at once; nobody
 * writes to them, for they stand at the door.
 */
@Service
public class WalkIns {

    private final Intake intake;
    private final OwnEvents own;
    private final Sessions sessions;
    private final SignUps signUps;
    private final WaitingLine line;
    private final MatterStore store;
    private final StepTime time;

    WalkIns(
            Intake intake,
            OwnEvents own,
            Sessions sessions,
            SignUps signUps,
            WaitingLine line,
            MatterStore store,
            StepTime time) {
        this.intake = intake;
        this.own = own;
        this.sessions = sessions;
        this.signUps = signUps;
        this.line = line;
        this.store = store;
        this.time = time;
    }

    /**
     * Registers once, however often the same form is sent.
     *
     * @throws EventRefused when it is not the session's day, or no seat is free
     */
    public Receipt register(Person by, SignUpForm form, String token) {
        return intake.once(token, same -> seat(by, form, same));
    }

    /** Whether people can be registered at the door at the instant: on the days it takes place. */
    public static boolean open(EventSession session, Instant at) {
        LocalDate today = Shanghai.dateOf(at);
        return !today.isBefore(Shanghai.dateOf(session.startsAt()))
                && !today.isAfter(Shanghai.dateOf(session.endsAt()));
    }

    private Matter seat(Person by, SignUpForm form, String token) {
        Event event = own.find(by, own.session(by, form.sessionId()).eventId());
        EventSession session = sessions.lock(form.sessionId()).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        if (event.state() != EventState.PUBLISHED || !open(session, at)) {
            throw new EventRefused("walkin.day");
        }
        if (signUps.hasPlace(session.id(), form.phone().value())) {
            throw new EventRefused("walkin.twice");
        }
        if (session.free() < form.people()) {
            throw new EventRefused("walkin.full");
        }
        Matter matter = intake.open(opening(by, event, token));
        sessions.take(session.id(), form.people());
        signUps.add(matter.id(), form, SeatState.ATTENDED, null);
        line.confirm(matter, false, at);
        return store.save(matter);
    }

    private static Opening opening(Person by, Event event, String token) {
        return new Opening(
                Lane.SIGNUP,
                token,
                event.unitCode(),
                null,
                event.title(),
                event.kind().name(),
                Urgency.NORMAL,
                new Plan(List.of(HandlingMode.IMMEDIATE)),
                by.actor(),
                null);
    }
}
