package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.ManagedEvents.Row;

/** An event in the managers' list: its name is the link. */
class EventRow extends ListItem {

    /**
     * @param otherUnit the event is of a unit below the manager's own
     */
    EventRow(Row row, boolean otherUnit) {
        addClassName("outreach-row");
        var name = new Anchor(OutreachAddresses.event(row.id()), row.title());
        name.addClassName("name");
        var where = new Paragraph(row.regionName() + " · " + row.place());
        where.addClassName("faint");
        if (otherUnit) {
            where.setText(row.unitName() + " · " + row.place());
        }
        var main = new Div(name, where);
        main.addClassName("main");
        var kind = new Span(text(EventWords.key(row.kind())));
        kind.addClassName("tag");
        var marks = new Div(EventBadge.of(row), kind);
        marks.addClassName("marks");
        add(when(row), main, marks, seats(row));
    }

    private static Div when(Row row) {
        var when = new Div();
        when.addClassName("when");
        var at = row.nextStart() == null ? row.firstStart() : row.nextStart();
        if (at == null) {
            when.add(new Span(text("outreach.desk.noSession")));
        } else {
            when.add(Moment.minute(at));
        }
        if (row.sessions() > 1) {
            var more = new Span(text("outreach.desk.sessions", row.sessions()));
            more.addClassName("faint");
            when.add(more);
        }
        return when;
    }

    private static Div seats(Row row) {
        var seats = new Div();
        seats.addClassName("stand");
        if (row.sessions() > 0) {
            seats.add(new Span(text("outreach.desk.taken", row.taken(), row.seats())));
        }
        if (row.waiting() > 0) {
            seats.add(new Span(text("outreach.desk.waiting", row.waiting())));
        }
        if (row.attended() > 0 && row.state() == EventState.PUBLISHED) {
            seats.add(new Span(text("outreach.desk.present", row.attended())));
        }
        return seats;
    }
}
