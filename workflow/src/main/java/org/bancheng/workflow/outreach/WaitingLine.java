package org.bancheng.workflow.outreach;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.SelfService;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 候补: who waits moves up when a seat is given back, and is told when the line ends. */
@Component
class WaitingLine {

    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;
    private final MatterStore store;
    private final SelfService selfService;
    private final Announcer announcer;
    private final StepTime time;

    WaitingLine(
            Events events,
            Sessions sessions,
            SignUps signUps,
            MatterStore store,
            SelfService selfService,
            Announcer announcer,
            StepTime time) {
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
        this.store = store;
        this.selfService = selfService;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * Gives free seats to those who wait, strictly in line: a party that does not fit yet is not
     * passed over.
     */
    void promote(long sessionId, Instant at) {
        while (true) {
            EventSession session = sessions.lock(sessionId).orElseThrow();
            Optional<SignUp> first = signUps.firstWaiting(sessionId);
            if (first.isEmpty()
                    || first.get().people() > session.free()
                    || !at.isBefore(session.startsAt())) {
                return;
            }
            SignUp signUp = first.get();
            Matter matter = store.load(signUp.matter());
            if (!matter.state().isOpen()) { // somebody at the desk ended it: no seat for nobody
                signUps.become(signUp.matter(), SeatState.LAPSED);
                continue;
            }
            sessions.take(sessionId, signUp.people());
            signUps.become(signUp.matter(), SeatState.BOOKED);
            confirm(matter, !signUp.needs().isEmpty(), at);
            Event event = events.findById(session.eventId()).orElseThrow();
            announcer.tell(Kind.PROMOTED, matter, at, facts(event, session, null));
            store.save(matter);
        }
    }

    /** The line ends at the start: who still waits is told so. */
    @Transactional
    void lapse(long sessionId) {
        EventSession session = sessions.lock(sessionId).orElseThrow();
        Event event = events.findById(session.eventId()).orElseThrow();
        Instant at = time.now(Lane.SIGNUP);
        for (SignUp signUp : signUps.waiting(sessionId)) {
            signUps.become(signUp.matter(), SeatState.LAPSED);
            Matter matter = store.load(signUp.matter());
            if (matter.state() == MatterState.FILED) {
                selfService.finish(matter, at, Result.EXPLAINED);
            } else if (matter.state().isOpen()) { // in people's hands: they finish it
                matter.said(Step.NOTE, Actor.SYSTEM, at, Facts.of("event", "lapsed"));
            }
            announcer.tell(Kind.LAPSED, matter, at, facts(event, session, null));
            store.save(matter);
        }
    }

    /** Ends the matter of a place that is given back. */
    void withdraw(Matter matter, Actor by, Instant at) {
        selfService.withdraw(matter, at, Facts.of("by", by.code()));
    }

    /** A matter that is in people's hands already stays there. */
    void confirm(Matter matter, boolean needsHelp, Instant at) {
        if (matter.state() != MatterState.FILED) {
            matter.said(Step.NOTE, Actor.SYSTEM, at, Facts.of("event", "seated"));
        } else if (needsHelp) {
            selfService.accept(matter, at);
        } else {
            selfService.finish(matter, at, Result.ACHIEVED);
        }
    }

    static Map<String, String> facts(Event event, EventSession session, @Nullable Integer ahead) {
        return Map.of(
                "event",
                event.title(),
                "place",
                event.place(),
                "starts",
                session.startsAt().toString(),
                "ahead",
                ahead == null ? "" : ahead.toString());
    }
}
