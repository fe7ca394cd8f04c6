package org.bancheng.ui.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.units.Region;

/** An event in the words of one language, ready for a page without script. */
record PlainEvent(
        long id,
        String kind,
        String title,
        String summary,
        String place,
        String contact,
        String accessibility,
        boolean cancelled,
        List<Session> sessions) {

    /**
     * One session.
     *
     * @param seats key of how its seats stand; {0} is {@code number}
     */
    record Session(String id, String when, String seats, int number, String until, boolean open) {}

    static PlainEvent of(Listing listing, Region region, Instant now, Locale locale) {
        var event = listing.event();
        return new PlainEvent(
                event.id(),
                EventWords.key(event.kind()),
                event.title(),
                event.summary(),
                region.name() + " · " + event.place(),
                event.contact(),
                event.accessibility(),
                event.state() == EventState.CANCELLED,
                listing.sessions().stream()
                        .map(session -> session(listing, session, now, locale))
                        .toList());
    }

    /** The sessions one can sign up for, or join the line of. */
    public List<Session> open() {
        return sessions.stream().filter(Session::open).toList();
    }

    private static Session session(
            Listing listing, EventSession session, Instant now, Locale locale) {
        var seats = SeatsLeft.of(listing, session, now);
        return new Session(
                Long.toString(session.id()),
                Dates.span(session.startsAt(), session.endsAt(), locale),
                seats.key(),
                seats.number(),
                Dates.dateTime(session.signUpUntil(), locale),
                seats.isOpen());
    }
}
