package org.bancheng.workflow.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Intake;
import org.bancheng.workflow.handling.Opening;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报名: seats are given under the session's lock, exactly as many as there are, in commit order; who
 * finds none waits in line. A free seat opens and finishes its 马上办 leg in the same transaction; who
 * needs help goes to people with a 暖心办 leg beside it.
 */
@Service
public class Booking {

    private final Intake intake;
    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;
    private final MatterStore store;
    private final WaitingLine line;
    private final Announcer announcer;
    private final StepTime time;

    Booking(
            Intake intake,
            Events events,
            Sessions sessions,
            SignUps signUps,
            MatterStore store,
            WaitingLine line,
            Announcer announcer,
            StepTime time) {
        this.intake = intake;
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
        this.store = store;
        this.line = line;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * Signs up once, however often the same form is sent.
     *
     * @throws EventRefused when the session is none, closed, or the person has a place already
     */
    public SignUpReceipt signUp(SignUpForm form, String token) {
        Receipt receipt = intake.once(token, same -> book(form, same));
        SignUp signUp = signUps.find(receipt.matter()).orElseThrow();
        return new SignUpReceipt(receipt, signUp.state(), ahead(signUp));
    }

    private @Nullable Integer ahead(SignUp signUp) {
        Integer position = signUp.position();
        return position == null || signUp.state() != SeatState.WAITING
                ? null
                : Integer.valueOf(signUps.waitingBefore(signUp.sessionId(), position));
    }

    private Matter book(SignUpForm form, String token) {
        EventSession session =
                sessions.lock(form.sessionId())
                        .orElseThrow(() -> new EventRefused("session.unknown"));
        Event event = events.findById(session.eventId()).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        if (event.state() != EventState.PUBLISHED || !at.isBefore(session.signUpUntil())) {
            throw new EventRefused("signup.closed");
        }
        if (signUps.hasPlace(session.id(), form.phone().value())) {
            throw new EventRefused("signup.twice");
        }
        if (form.people() > session.seats()) {
            throw new EventRefused("signup.larger"); // it would stop the line for ever
        }
        boolean seat =
                signUps.firstWaiting(session.id()).isEmpty() && session.free() >= form.people();
        Matter matter = intake.open(opening(event, session, form, token, seat));
        Contact contact =
                form.email() == null ? null : new Contact(form.email().value(), form.language());
        if (seat) {
            sessions.take(session.id(), form.people());
            signUps.add(matter.id(), form, SeatState.BOOKED, null);
            line.confirm(matter, !form.needs().isEmpty(), at);
            announcer.tell(
                    Kind.BOOKED, matter, contact, at, WaitingLine.facts(event, session, null));
        } else {
            int position = sessions.drawPosition(session);
            signUps.add(matter.id(), form, SeatState.WAITING, position);
            matter.watchAgain(null); // the line has a clock of its own: the start of the session
            int ahead = signUps.waitingBefore(session.id(), position);
            announcer.tell(
                    Kind.WAITING, matter, contact, at, WaitingLine.facts(event, session, ahead));
        }
        return store.save(matter);
    }

    /** What the holder of a receipt code signed up for. */
    @Transactional(readOnly = true)
    public Optional<Place> find(String code) {
        return store.findByReceipt(code)
                .flatMap(matter -> signUps.find(matter.id()))
                .map(signUp -> {
                    EventSession session = sessions.find(signUp.sessionId()).orElseThrow();
                    Event event = events.findById(session.eventId()).orElseThrow();
                    return new Place(event, session, signUp, ahead(signUp));
                });
    }

    /** A place as its holder sees it. */
    public record Place(
            Event event, EventSession session, SignUp signUp, @Nullable Integer ahead) {}

    /**
     * 取消报名 with the receipt code, until sign-up closes; whoever waits first moves up at once.
     *
     * @throws EventRefused when it is too late or was cancelled already
     */
    @Transactional
    public void cancel(String code) {
        SignUp before =
                store.findByReceipt(code)
                        .flatMap(matter -> signUps.find(matter.id()))
                        .orElseThrow(NoSuchMatter::new);
        EventSession session = sessions.lock(before.sessionId()).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        if (!at.isBefore(session.signUpUntil())) {
            throw new EventRefused("signup.cancel-closed");
        }
        // read again under the lock: of two cancellations one finds nothing to cancel
        SignUp signUp = signUps.find(before.matter()).orElseThrow();
        giveBack(session, signUp, Kind.CANCELLED, Actor.RESIDENT, at);
        line.promote(session.id(), at);
    }

    /**
     * Fewer people come than were signed up; their seats go to whoever waits, at once. The place in
     * line stays.
     *
     * @param people at least one, and fewer than before
     * @throws EventRefused when they are not fewer, or it is too late
     */
    @Transactional
    public void reduce(String code, int people) {
        SignUp before =
                store.findByReceipt(code)
                        .flatMap(matter -> signUps.find(matter.id()))
                        .orElseThrow(NoSuchMatter::new);
        EventSession session = sessions.lock(before.sessionId()).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        if (!at.isBefore(session.signUpUntil())) {
            throw new EventRefused("signup.cancel-closed");
        }
        SignUp signUp = signUps.find(before.matter()).orElseThrow();
        boolean seated = signUp.state() == SeatState.BOOKED;
        if (!seated && signUp.state() != SeatState.WAITING) {
            throw new EventRefused("signup.over");
        }
        if (people < 1 || people >= signUp.people()) {
            throw new EventRefused("signup.fewer");
        }
        if (seated) {
            sessions.take(session.id(), people - signUp.people());
        }
        signUps.shrink(signUp.matter(), people);
        Matter matter = store.load(signUp.matter());
        matter.said(Step.NOTE, Actor.RESIDENT, at, Facts.of("people", people));
        store.save(matter);
        line.promote(session.id(), at);
    }

    /**
     * Ends a place, seated or waiting, and tells its holder. The caller holds the session's lock.
     *
     * @param told who ended it: {@link Kind#CANCELLED} or {@link Kind#EVENT_CANCELLED}
     */
    void giveBack(EventSession session, SignUp signUp, Kind told, Actor by, Instant at) {
        Matter matter = store.load(signUp.matter());
        switch (signUp.state()) {
            case BOOKED -> sessions.take(session.id(), -signUp.people());
            case WAITING -> {}
            case CANCELLED, LAPSED, ATTENDED -> throw new EventRefused("signup.over");
        }
        signUps.become(signUp.matter(), SeatState.CANCELLED);
        if (matter.state().isOpen()) {
            line.withdraw(matter, by, at);
        } else if (Step.CANCEL.allowedIn(matter.state())) {
            matter.said(Step.CANCEL, by, at, Facts.none());
        }
        Event event = events.findById(session.eventId()).orElseThrow();
        announcer.tell(told, matter, at, WaitingLine.facts(event, session, null));
        store.save(matter);
    }

    /** Tells everybody with a place, or in line, where and when it is now. */
    void tellMoved(Event event, EventSession session, Actor by, Instant at) {
        for (SignUp signUp : signUps.active(session.id())) {
            Matter matter = store.load(signUp.matter());
            matter.said(Step.NOTE, by, at, Facts.of("event", "moved"));
            announcer.tell(Kind.RESCHEDULED, matter, at, WaitingLine.facts(event, session, null));
            store.save(matter);
        }
    }

    private static Opening opening(
            Event event, EventSession session, SignUpForm form, String token, boolean seat) {
        List<HandlingMode> modes =
                form.needs().isEmpty()
                        ? List.of(HandlingMode.IMMEDIATE)
                        : List.of(HandlingMode.IMMEDIATE, HandlingMode.CARE);
        LocalDate lineEnds = Shanghai.dateOf(session.startsAt());
        return new Opening(
                Lane.SIGNUP,
                token,
                event.unitCode(),
                null,
                event.title(),
                event.kind().name(),
                Urgency.NORMAL,
                new Plan(modes),
                Actor.RESIDENT,
                seat ? null : lineEnds);
    }
}
