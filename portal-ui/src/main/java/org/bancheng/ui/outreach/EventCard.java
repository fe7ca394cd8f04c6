package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.outreach.EventCatalogue.Line;

/** A session in the list: its name is the link, the rest describes it. */
class EventCard extends ListItem {

    EventCard(Line line, SeatsLeft seats) {
        addClassName("event-card");
        var when = new Paragraph(Moment.hours(line.startsAt(), line.endsAt()));
        when.addClassName("when");
        var where = new Paragraph(new Span(line.regionName()), new Span(" · " + line.place()));
        var kind = new Span(text(EventWords.key(line.kind())));
        kind.addClassName("tag");
        var body = new Div(new H3(new Anchor("/events/" + line.id(), line.title())), where);
        body.addClassName("body");
        var left = new Paragraph(inLocale(seats::in));
        left.addClassNames("seats", "seats-" + seats.stand());
        var side = new Div(kind, left);
        side.addClassName("side");
        add(when, body, side);
    }
}
