package org.bancheng.ui.outreach.desk;

import java.time.Instant;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Badge.Tone;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.ManagedEvents.Row;

/** How an event stands, in one word. */
final class EventBadge {

    private EventBadge() {}

    static Badge of(Row row) {
        return of(
                row.state(),
                row.nextStart() == null,
                row.takesSignUps(),
                row.taken() >= row.seats() || row.waiting() > 0);
    }

    static Badge of(Listing listing, Instant now) {
        var sessions = listing.sessions();
        return of(
                listing.event().state(),
                sessions.stream().noneMatch(session -> session.endsAt().isAfter(now)),
                sessions.stream().anyMatch(session -> session.signUpUntil().isAfter(now)),
                sessions.stream()
                        .allMatch(session ->
                                session.free() <= 0 || listing.turnout(session).waiting() > 0));
    }

    private static Badge of(EventState state, boolean over, boolean open, boolean full) {
        return switch (state) {
            case DRAFT -> Badge.of("outreach.state.DRAFT", Tone.WARNING);
            case CANCELLED -> Badge.of("outreach.state.CANCELLED", Tone.ALARM);
            case PUBLISHED -> {
                if (over) {
                    yield Badge.of("outreach.desk.state.over", Tone.QUIET);
                }
                if (!open) {
                    yield Badge.of("outreach.desk.state.closed", Tone.QUIET);
                }
                yield full
                        ? Badge.of("outreach.desk.state.full", Tone.NOTICE)
                        : Badge.of("outreach.desk.state.open", Tone.GOOD);
            }
        };
    }
}
