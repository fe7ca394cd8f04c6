package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Optional;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.layout.SessionEnd;
import org.bancheng.ui.robots.RobotChecks;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventCatalogue;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.SignUpForm;
import org.bancheng.workflow.units.UnitTree;

/** One event: what it is, when and where, signing up, and giving the place back. */
@Route(value = "events/:id([0-9]{1,18})", layout = PublicLayout.class)
@AnonymousAllowed
class EventView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient EventCatalogue catalogue;
    private final transient Booking booking;
    private final transient CancelPanel.Desk cancelling;
    private final transient UnitTree units;
    private final transient RobotChecks robots;
    private final transient Clock clock;
    private final transient SignUpDrafts drafts;
    private String title = "";

    EventView(
            EventCatalogue catalogue,
            Booking booking,
            CancelPanel.Desk cancelling,
            UnitTree units,
            RobotChecks robots,
            Clock clock,
            SignUpDrafts drafts) {
        this.catalogue = catalogue;
        this.booking = booking;
        this.cancelling = cancelling;
        this.units = units;
        this.robots = robots;
        this.clock = clock;
        this.drafts = drafts;
        addClassNames("column", "event");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Listing> found = event.getRouteParameters().getLong("id").flatMap(catalogue::find);
        found.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Listing listing) {
        removeAll();
        title = listing.event().title();
        var now = clock.instant();
        var region = units.region(listing.event().regionCode()).orElseThrow();
        add(SessionEnd.keeping());
        add(new Anchor("/events", text("outreach.all")), new EventHead(listing, region, now));
        var open =
                listing.sessions().stream()
                        .filter(session -> SeatsLeft.of(listing, session, now).isOpen())
                        .toList();
        if (open.isEmpty()) {
            add(new Paragraph(text("outreach.closed")));
        } else {
            var panel =
                    new SignUpPanel(
                            open,
                            robots.begin(),
                            this::signUp,
                            refusal -> again(listing, Words.refused(refusal), "urgent"));
            add(panel, drafts.keep(listing.event().id(), panel));
            var plain = new Anchor("/plain/events/" + listing.event().id(), text("outreach.plain"));
            plain.setRouterIgnore(true);
            add(plain);
        }
        add(
                new CancelPanel(
                        listing.event().id(),
                        cancelling,
                        () -> again(listing, "outreach.cancel.done")));
    }

    private void signUp(SignUpForm form, String token) {
        var signedUp = booking.signUp(form, token);
        var place = booking.find(signedUp.receipt().code().value()).orElseThrow();
        removeAll();
        var words = "outreach.receipt." + signedUp.state();
        var panel = new ReceiptPanel(signedUp.receipt(), words, () -> UI.getCurrent().navigate(""));
        panel.call(place.event().contact())
                .addFact("outreach.what", new Span(place.event().title()));
        panel.addFact("outreach.seat", text(EventWords.key(signedUp.state())));
        PlaceFacts.of(place).forEach(fact -> panel.addFact(fact.key(), fact.value()));
        panel.addFact("outreach.calendar", EventHead.calendar(place.event().id()));
        add(SessionEnd.keeping(), panel);
    }

    /** Shows the event as it is now, and above it what happened. */
    private void again(Listing before, String words, String... tones) {
        catalogue.find(before.event().id()).ifPresent(this::show);
        var notice = new Paragraph(text(words));
        notice.addClassName("notice");
        notice.addClassNames(tones);
        notice.getElement().setAttribute("role", "alert");
        addComponentAtIndex(2, notice);
        notice.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + I18NProvider.translate("common.name");
    }
}
