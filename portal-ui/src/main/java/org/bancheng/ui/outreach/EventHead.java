package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.units.Region;

/** What an event is, where, and when its sessions are. */
class EventHead extends Div {

    EventHead(Listing listing, Region region, Instant now) {
        addClassNames("column", "event-head");
        var event = listing.event();
        var kind = new Span(text(EventWords.key(event.kind())));
        kind.addClassName("tag");
        add(kind, new H1(event.title()));
        if (event.state() == EventState.CANCELLED) {
            var notice = new Paragraph(text("outreach.cancelled"));
            notice.addClassNames("notice", "urgent");
            add(notice);
        }
        var summary = new Paragraph(event.summary());
        summary.addClassName("words");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                fact("outreach.place", new Span(region.name() + " · " + event.place())),
                fact("outreach.contact", new Span(event.contact())));
        if (!event.accessibility().isEmpty()) {
            facts.add(fact("outreach.access", new Span(event.accessibility())));
        }
        add(summary, facts, sessions(listing, now));
    }

    private static Div fact(String key, Component value) {
        var row = new Div();
        row.add(
                new DescriptionList.Term(new Span(text(key))),
                new DescriptionList.Description(value));
        return row;
    }

    private static Section sessions(Listing listing, Instant now) {
        var list = new UnorderedList();
        list.addClassName("sessions");
        listing.sessions().forEach(session -> list.add(session(listing, session, now)));
        var section = new Section(new H2(text("outreach.sessions")), list);
        section.add(new Paragraph(calendar(listing.event().id())));
        return section;
    }

    private static ListItem session(Listing listing, EventSession session, Instant now) {
        var seats = SeatsLeft.of(listing, session, now);
        var left = new Span(inLocale(seats::in));
        left.addClassNames("seats", "seats-" + seats.stand());
        var item = new ListItem(Moment.span(session.startsAt(), session.endsAt()), left);
        if (seats.isOpen()) {
            var until =
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "outreach.until",
                                            Dates.dateTime(session.signUpUntil(), locale))));
            until.addClassName("until");
            item.add(until);
        }
        return item;
    }

    /** The way to the event's calendar file; saving it leaves no page. */
    static Anchor calendar(long event) {
        var link = new Anchor("/events/" + event + ".ics", text("outreach.ics"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
