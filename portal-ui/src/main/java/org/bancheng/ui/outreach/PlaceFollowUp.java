package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.util.Objects;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.track.LaneFollowUp;
import org.bancheng.ui.track.UrgePanel;
import org.bancheng.ui.track.Visit;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.Booking.Place;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.SeatState;
import org.springframework.stereotype.Service;

/** A sign-up as its holder sees it on {@code /track}: the seat, or how many wait ahead. */
@Service
class PlaceFollowUp implements LaneFollowUp {

    private final Booking booking;
    private final Clock clock;
    private final UrgePanel urge;

    PlaceFollowUp(Booking booking, Clock clock, UrgePanel urge) {
        this.booking = booking;
        this.clock = clock;
        this.urge = urge;
    }

    @Override
    public Lane lane() {
        return Lane.SIGNUP;
    }

    @Override
    public Component show(Visit visit) {
        var place = booking.find(visit.code()).orElseThrow();
        var seat = place.signUp().state();
        var state = new Paragraph(text(EventWords.key(seat)));
        state.addClassNames("state", "state-" + tone(seat));
        var head = new Div(new H2(place.event().title()), state, explained(place));
        head.addClassNames("column", "matter-head");
        var page = new Div(head, facts(visit, place));
        page.addClassNames("column", "matter");
        visit.matter().messages().forEach(message -> page.add(said(message)));
        page.add(urge.of(visit));
        if (isActive(place)) {
            page.add(EventHead.calendar(place.event().id()));
            page.add(cancelling(visit, place));
            if (place.signUp().people() > 1 && !isLate(place)) {
                page.add(fewer(visit, place));
            }
        }
        page.add(new Anchor("/events/" + place.event().id(), text("outreach.page")));
        return page;
    }

    private static Paragraph explained(Place place) {
        if (place.event().state() == EventState.CANCELLED) {
            return new Paragraph(text("outreach.cancelled"));
        }
        return new Paragraph(text(EventWords.key(place.signUp().state()) + ".text"));
    }

    private static DescriptionList facts(Visit visit, Place place) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        PlaceFacts.of(place).forEach(fact -> facts.add(row(fact.key(), fact.value())));
        var due = visit.matter().promised().current();
        if (due != null && visit.matter().state().isOpen()) {
            var day = Moment.day(due);
            day.setId("promise");
            facts.add(row("components.promise", day));
        }
        var reference = new Span(visit.matter().reference());
        reference.setId("reference");
        facts.add(row("components.receipt.reference", reference));
        return facts;
    }

    private static Div row(String key, Component value) {
        var row = new Div();
        row.add(
                new DescriptionList.Term(new Span(text(key))),
                new DescriptionList.Description(value));
        return row;
    }

    private Section cancelling(Visit visit, Place place) {
        var section = new Section();
        section.addClassName("action");
        if (isLate(place)) {
            section.add(new Paragraph(text("outreach.cancel.late", place.event().contact())));
            return section;
        }
        var cancel = new Button(text("outreach.cancel"));
        cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
        cancel.addClickListener(click ->
                CancelPanel.confirm(
                                place,
                                () ->
                                        visit.take(
                                                () -> booking.cancel(visit.code()),
                                                "outreach.cancel.done"))
                        .open());
        section.add(
                new H2(text("outreach.cancel.title")),
                new Paragraph(text("outreach.cancel.why")),
                cancel);
        return section;
    }

    private static Div said(Message message) {
        var words = new Paragraph(message.text());
        words.addClassName("words");
        var said = new Div(Moment.minute(message.at()), words);
        said.addClassNames("notice", "said");
        return said;
    }

    private static boolean isActive(Place place) {
        return place.signUp().isActive();
    }

    private boolean isLate(Place place) {
        return !clock.instant().isBefore(place.session().signUpUntil());
    }

    /** Fewer come than were signed up. */
    private NativeDetails fewer(Visit visit, Place place) {
        int most = place.signUp().people() - 1;
        var people = label(new IntegerField(), "outreach.fewer.field");
        people.setManualValidation(true);
        people.setMin(1);
        people.setMax(most);
        people.setValue(most);
        people.setStepButtonsVisible(true);
        var send = new Button(text("outreach.fewer.send"));
        send.addClickListener(click ->
                visit.take(
                        () ->
                                booking.reduce(
                                        visit.code(),
                                        Objects.requireNonNullElse(people.getValue(), 0)),
                        "outreach.fewer.done"));
        return new NativeDetails(
                text("outreach.fewer.title"),
                new Div(new Paragraph(text("outreach.fewer.text")), people, send));
    }

    /** The colours of a matter's states, for seats. */
    private static String tone(SeatState seat) {
        return switch (seat) {
            case BOOKED, ATTENDED -> "FINISHED";
            case WAITING -> "WAITING_FOR_RESIDENT";
            case CANCELLED, LAPSED -> "WITHDRAWN";
        };
    }
}
