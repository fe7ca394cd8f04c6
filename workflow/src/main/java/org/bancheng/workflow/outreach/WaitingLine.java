package org.bancheng.workflow.outreach;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.SelfService;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
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
            sessions.take(sessionId, signUp.people());
            signUps.become(signUp.matter(), SeatState.BOOKED);
            Matter matter = store.load(signUp.matter());
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
            selfService.finish(matter, at, Result.EXPLAINED);
            announcer.tell(Kind.CANCELLED, matter, at, facts(event, session, null));
            store.save(matter);
        }
    }

    void confirm(Matter matter, boolean needsHelp, Instant at) {
        if (needsHelp) {
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
