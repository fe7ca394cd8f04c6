package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.outreach.Booking.Place;

/** What the holder of a place is told of it, line by line. */
final class PlaceFacts {

    private PlaceFacts() {}

    /** A line: the key of its label, and what stands there. */
    record Fact(String key, Component value) {}

    static List<Fact> of(Place place) {
        var facts = new ArrayList<Fact>();
        var event = place.event();
        var session = place.session();
        var signUp = place.signUp();
        facts.add(new Fact("outreach.when", Moment.span(session.startsAt(), session.endsAt())));
        facts.add(new Fact("outreach.place", new Span(event.place())));
        if (place.ahead() != null) {
            facts.add(new Fact("outreach.line", new Span(text("outreach.ahead", place.ahead()))));
        }
        facts.add(new Fact("outreach.people", new Span(Integer.toString(signUp.people()))));
        if (!signUp.needs().isEmpty()) {
            facts.add(
                    new Fact(
                            "outreach.needs.short",
                            new Span(
                                    inLocale(locale ->
                                            signUp.needs().stream()
                                                    .sorted()
                                                    .map(EventWords::key)
                                                    .map(key -> I18NProvider.translate(locale, key))
                                                    .collect(Collectors.joining(" · "))))));
        }
        if (!event.accessibility().isEmpty()) {
            facts.add(new Fact("outreach.access", new Span(event.accessibility())));
        }
        facts.add(new Fact("outreach.contact", new Span(event.contact())));
        return facts;
    }
}
