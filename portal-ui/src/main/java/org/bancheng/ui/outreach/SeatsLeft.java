package org.bancheng.ui.outreach;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import org.bancheng.workflow.outreach.EventCatalogue.Line;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.EventState;

/**
 * Whether one gets a seat, in words. A free seat is no seat for a newcomer while somebody waits.
 *
 * @param number of seats, or of those who wait
 */
record SeatsLeft(Stand stand, int number) {

    /** Where a session stands for somebody who wants to come. */
    enum Stand {
        FREE,
        FULL,
        LINE,
        CLOSED,
        CANCELLED
    }

    static SeatsLeft of(Line line, Instant now) {
        return of(line.free(), line.waiting(), now.isBefore(line.signUpUntil()));
    }

    static SeatsLeft of(Listing listing, EventSession session, Instant now) {
        return listing.event().state() == EventState.CANCELLED
                ? new SeatsLeft(Stand.CANCELLED, 0)
                : of(
                        session.free(),
                        listing.turnout(session).waiting(),
                        now.isBefore(session.signUpUntil()));
    }

    private static SeatsLeft of(int free, int waiting, boolean open) {
        if (!open) {
            return new SeatsLeft(Stand.CLOSED, 0);
        }
        if (waiting > 0) {
            return new SeatsLeft(Stand.LINE, waiting);
        }
        return free > 0 ? new SeatsLeft(Stand.FREE, free) : new SeatsLeft(Stand.FULL, 0);
    }

    /** Whether signing up, or joining the line, is possible. */
    boolean isOpen() {
        return stand != Stand.CLOSED && stand != Stand.CANCELLED;
    }

    /** The key of its words; {0} is the number. */
    String key() {
        return "outreach.seats." + stand.name();
    }

    String in(Locale locale) {
        return I18NProvider.translate(locale, key(), number);
    }
}
