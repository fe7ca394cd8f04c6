package org.bancheng.ui.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.outreach.Booking.Place;
import org.bancheng.workflow.outreach.EventState;
import org.jspecify.annotations.Nullable;

/**
 * A place in the words of one language, ready for a page without script.
 *
 * @param seat key of how it stands; {@code .text} explains it
 * @param late sign-up has ended, so its holder cannot change it any more
 */
record PlainPlace(
        long event,
        String title,
        String seat,
        String when,
        String place,
        @Nullable Integer ahead,
        int people,
        List<String> needs,
        String contact,
        String accessibility,
        boolean cancelled,
        boolean active,
        boolean late) {

    static PlainPlace of(Place place, Instant now, Locale locale) {
        var event = place.event();
        var session = place.session();
        return new PlainPlace(
                event.id(),
                event.title(),
                EventWords.key(place.signUp().state()),
                Dates.span(session.startsAt(), session.endsAt(), locale),
                event.place(),
                place.ahead(),
                place.signUp().people(),
                place.signUp().needs().stream().sorted().map(EventWords::key).toList(),
                event.contact(),
                event.accessibility(),
                event.state() == EventState.CANCELLED,
                place.signUp().isActive(),
                !now.isBefore(session.signUpUntil()));
    }
}
