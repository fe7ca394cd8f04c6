package org.bancheng.workflow.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签到表: who comes to a session. Names are opened for managers of the event's unit only. */
@Service
@Transactional
public class AttendanceSheet {

    private static final Comparator<Attendee> ORDER =
            Comparator.comparingInt((Attendee one) -> group(one.state()))
                    .thenComparingInt(one ->
                            one.state() == SeatState.WAITING
                                    ? Objects.requireNonNullElse(one.position(), 0)
                                    : 0)
                    .thenComparingLong(one -> one.matter().value());

    private final OwnEvents own;
    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;

    AttendanceSheet(OwnEvents own, Events events, Sessions sessions, SignUps signUps) {
        this.own = own;
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
    }

    /**
     * One line of the sheet.
     *
     * @param reference of the matter, to open it
     * @param inHand a person has to see to its matter
     * @param hasEmail whether changes reach this person by mail; otherwise somebody has to call
     */
    public record Attendee(
            MatterId matter,
            String reference,
            boolean inHand,
            String name,
            String phone,
            boolean hasEmail,
            int people,
            SeatState state,
            @Nullable Integer position,
            Set<Need> needs) {}

    /** Who has a seat first, in the order of signing up; then the line; then who is out. */
    public record Sheet(Event event, EventSession session, List<Attendee> attendees) {}

    /**
     * @throws EventRefused when the session is none of the own unit
     */
    @Transactional(readOnly = true)
    public Sheet of(Person by, long session) {
        EventSession found = own.session(by, session);
        List<Attendee> attendees =
                signUps.ofSession(session).stream()
                        .map(AttendanceSheet::attendee)
                        .sorted(ORDER)
                        .toList();
        return new Sheet(events.findById(found.eventId()).orElseThrow(), found, attendees);
    }

    /** 签到; a second one is refused. */
    public void checkIn(Person by, long session, MatterId matter) {
        change(by, session, matter, SeatState.BOOKED, SeatState.ATTENDED);
    }

    public void undoCheckIn(Person by, long session, MatterId matter) {
        change(by, session, matter, SeatState.ATTENDED, SeatState.BOOKED);
    }

    private void change(Person by, long session, MatterId matter, SeatState from, SeatState to) {
        own.session(by, session);
        sessions.lock(session);
        SignUp signUp =
                signUps.find(matter)
                        .filter(one -> one.sessionId() == session)
                        .orElseThrow(() -> new EventRefused("signup.unknown"));
        if (signUp.state() != from) {
            throw new EventRefused("signup.state");
        }
        signUps.become(matter, to);
    }

    private static Attendee attendee(SignUps.Line line) {
        SignUp signUp = line.signUp();
        return new Attendee(
                signUp.matter(),
                line.reference(),
                line.inHand(),
                line.guest().name(),
                line.guest().phone(),
                line.guest().email() != null,
                signUp.people(),
                signUp.state(),
                signUp.position(),
                signUp.needs());
    }

    private static int group(SeatState state) {
        return switch (state) {
            case BOOKED, ATTENDED -> 0;
            case WAITING -> 1;
            case CANCELLED, LAPSED -> 2;
        };
    }
}
