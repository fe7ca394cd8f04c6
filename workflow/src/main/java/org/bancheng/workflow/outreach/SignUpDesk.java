package org.bancheng.workflow.outreach;

import java.util.Optional;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a sign-up's content for somebody who has its file in hand. */
@Service
public class SignUpDesk {

    private final Events events;
    private final Sessions sessions;
    private final SignUps signUps;

    SignUpDesk(Events events, Sessions sessions, SignUps signUps) {
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
    }

    /** What somebody signed up for, and who it is. */
    public record Content(
            Event event,
            EventSession session,
            SignUp signUp,
            String name,
            String phone,
            @Nullable String email) {}

    /** Empty for a matter of another lane. */
    @Transactional(readOnly = true)
    public Optional<Content> read(MatterFile file) {
        if (file.matter().origin().lane() != Lane.SIGNUP) {
            return Optional.empty();
        }
        return signUps.find(file.matter().id()).map(this::content);
    }

    private Content content(SignUp signUp) {
        EventSession session = sessions.find(signUp.sessionId()).orElseThrow();
        Event event = events.findById(session.eventId()).orElseThrow();
        Guests.Guest guest = signUps.guest(signUp.matter());
        return new Content(event, session, signUp, guest.name(), guest.phone(), guest.email());
    }
}
