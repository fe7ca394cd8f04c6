package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.EventState;

/** The sessions of an event with how their seats stand; each leads to its sheet. */
class SessionList extends UnorderedList {

    SessionList(OpenEvent open, Listing listing, EventActions actions, Instant now) {
        addClassName("outreach-rows");
        listing.sessions().forEach(session -> add(item(open, listing, session, actions, now)));
    }

    private static ListItem item(
            OpenEvent open,
            Listing listing,
            EventSession session,
            EventActions actions,
            Instant now) {
        var turnout = listing.turnout(session);
        var state = listing.event().state();
        var when = new Div(Moment.span(session.startsAt(), session.endsAt()));
        when.addClassName("when");
        var stand =
                new Div(new Span(text("outreach.desk.taken", session.taken(), session.seats())));
        stand.addClassName("stand");
        if (turnout.waiting() > 0) {
            stand.add(new Span(text("outreach.desk.waiting", turnout.waiting())));
        }
        if (turnout.attended() > 0) {
            stand.add(new Span(text("outreach.desk.checkedIn", turnout.attended())));
        }
        stand.add(
                new Span(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        session.signUpUntil().isAfter(now)
                                                ? "outreach.until"
                                                : "outreach.desk.until.past",
                                        Dates.dateTime(session.signUpUntil(), locale)))));
        var links = new Div();
        links.addClassName("links");
        if (state != EventState.DRAFT) {
            links.add(
                    new Anchor(OutreachAddresses.sheet(session.id()), text("outreach.desk.sheet")));
        }
        if (state != EventState.CANCELLED && session.startsAt().isAfter(now)) {
            links.add(
                    quiet(
                            "outreach.desk.session.change",
                            () -> actions.changing(open, session).open()));
            links.add(
                    quiet(
                            "outreach.desk.session.remove",
                            () -> actions.removing(open, session).open()));
        }
        var item = new ListItem(when, stand, links);
        item.addClassName("outreach-session");
        return item;
    }

    private static Button quiet(String key, Runnable work) {
        var button = new Button(text(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
