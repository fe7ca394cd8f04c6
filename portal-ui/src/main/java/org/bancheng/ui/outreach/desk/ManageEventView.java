package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.outreach.Event;
import org.bancheng.workflow.outreach.EventCatalogue.Listing;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** One event as its managers see it: what it is, its sessions, and what can be done now. */
@Route(value = OutreachAddresses.LIST + "/:id([0-9]{1,18})", layout = StaffLayout.class)
@RolesAllowed(Roles.OUTREACH_MANAGER)
class ManageEventView extends Div implements HasDynamicTitle, BeforeEnterObserver, OpenEvent {

    private static final int SHOWN_MILLIS = 5000;

    private final transient EventDesk desk;
    private final transient EventActions actions;
    private final transient UnitTree units;
    private final transient CurrentPerson person;
    private final transient Clock clock;
    private long id;
    private transient @Nullable Listing listing;

    ManageEventView(
            EventDesk desk,
            EventActions actions,
            UnitTree units,
            CurrentPerson person,
            Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.units = units;
        this.person = person;
        this.clock = clock;
        addClassNames("matter", "outreach-event");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElse(0L);
        desk.find(person.get(), id)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Listing shown) {
        listing = shown;
        removeAll();
        var event = shown.event();
        add(head(shown));
        add(actions.of(this));
        hint(shown).ifPresent(this::add);
        var sessions = new Section(new H2(text("outreach.sessions")));
        sessions.addClassNames("block", "outreach-sessions");
        if (shown.sessions().isEmpty()) {
            sessions.add(new Paragraph(text("outreach.desk.noSession.text")));
        } else {
            sessions.add(new SessionList(this, shown, actions, clock.instant()));
        }
        var aside = new Section(new H2(text("outreach.desk.about")), facts(event));
        aside.addClassNames("block");
        var columns = new Div(sessions, aside);
        columns.addClassName("columns");
        add(columns);
    }

    private Header head(Listing shown) {
        var event = shown.event();
        var back = new Anchor("/" + OutreachAddresses.LIST, text("outreach.desk.all"));
        back.addClassName("back");
        var kind = new Span(text(EventWords.key(event.kind())));
        var facts =
                new Div(
                        EventBadge.of(shown, clock.instant()),
                        kind,
                        new Span(units.find(event.unitCode()).map(Unit::name).orElse("")));
        facts.addClassName("facts");
        if (event.state() != EventState.DRAFT) {
            var seen = new Anchor("/events/" + id, text("outreach.desk.public"));
            seen.setTarget("_blank");
            facts.add(seen);
        }
        var head = new Header(back, new H1(event.title()), facts);
        head.addClassName("matter-head");
        return head;
    }

    /** What comes next, for a draft; whom to call, for a cancelled event. */
    private Optional<Div> hint(Listing shown) {
        String key =
                switch (shown.event().state()) {
                    case DRAFT ->
                            shown.sessions().isEmpty()
                                    ? "outreach.desk.hint.session"
                                    : "outreach.desk.hint.publish";
                    case CANCELLED -> "outreach.desk.hint.cancelled";
                    case PUBLISHED -> "";
                };
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var notice = new Div(new Paragraph(text(key)));
        notice.addClassName("notice");
        return Optional.of(notice);
    }

    private DescriptionList facts(Event event) {
        var list = new DescriptionList();
        list.addClassName("fact-list");
        var region = units.region(event.regionCode()).map(Region::name).orElse("");
        fact(list, "outreach.place", region + " · " + event.place());
        fact(list, "outreach.desk.summary", event.summary());
        fact(list, "outreach.contact", event.contact());
        if (!event.accessibility().isEmpty()) {
            fact(list, "outreach.access", event.accessibility());
        }
        return list;
    }

    private static void fact(DescriptionList list, String key, String value) {
        var words = new Span(value);
        words.addClassName("typed");
        var row =
                new Div(
                        new DescriptionList.Term(new Span(text(key))),
                        new DescriptionList.Description(words));
        list.getElement().appendChild(row.getElement());
    }

    @Override
    public Listing listing() {
        return Objects.requireNonNull(listing);
    }

    @Override
    public Person person() {
        return person.get();
    }

    @Override
    public Optional<Listing> reload() {
        var now = desk.find(person.get(), id);
        now.ifPresent(this::show);
        return now;
    }

    @Override
    public void done(String key) {
        if (reload().isEmpty()) {
            UI.getCurrentOrThrow().navigate(OutreachAddresses.LIST);
        }
        Notification.show(getTranslation(key), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public String getPageTitle() {
        return (listing == null ? "" : listing.event().title() + " · ")
                + I18NProvider.translate("common.name");
    }
}
