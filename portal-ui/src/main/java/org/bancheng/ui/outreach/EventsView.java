package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.outreach.EventCatalogue;
import org.bancheng.workflow.outreach.EventCatalogue.Line;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.units.Region;

/** 禁毒活动: what is to come, day by day; the filter stands in the address. */
@Route(value = EventFilter.ADDRESS, layout = PublicLayout.class)
@AnonymousAllowed
class EventsView extends Div implements Titled, BeforeEnterObserver {

    private static final int AT_ONCE = 50;

    private final transient EventCatalogue catalogue;
    private final transient EventFilter.Reader filters;
    private final transient Clock clock;
    private final Choice<Region> region;
    private final Choice<EventKind> kind;
    private final Div list = new Div();
    private final Anchor feed = new Anchor();

    EventsView(EventCatalogue catalogue, EventFilter.Reader filters, Clock clock) {
        this.catalogue = catalogue;
        this.filters = filters;
        this.clock = clock;
        addClassNames("column", "events");
        region =
                new Choice<>(
                        "outreach.filter.region",
                        "outreach.filter.region.all",
                        filters.regions(),
                        (item, locale) -> item.name());
        kind =
                new Choice<>(
                        "outreach.filter.kind",
                        "outreach.filter.kind.all",
                        List.of(EventKind.values()),
                        (item, locale) -> I18NProvider.translate(locale, EventWords.key(item)));
        region.addValueChangeListener(change -> filter(change.isFromClient()));
        kind.addValueChangeListener(change -> filter(change.isFromClient()));
        var filter = new Div(region, kind);
        filter.addClassName("filter");
        var lead = new Paragraph(text("outreach.lead"));
        lead.addClassName("lead");
        list.getElement().setAttribute("aria-live", "polite");
        feed.add(new Span(text("outreach.feed")));
        feed.setRouterIgnore(true);
        add(new H1(text("outreach.title")), lead, filter, list, subscription());
    }

    private Section subscription() {
        var section =
                new Section(
                        new H2(text("outreach.feed.title")),
                        new Paragraph(text("outreach.feed.text")),
                        feed);
        section.addClassName("teaser");
        return section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = filters.read(event.getLocation().getQueryParameters());
        region.setValue(filter.region());
        kind.setValue(filter.kind());
        feed.setHref(filter.feed());
        list.removeAll();
        more(filter, 0);
        if (list.getComponentCount() == 0) {
            list.add(nothing(filter));
        }
    }

    private void filter(boolean asked) {
        if (asked) {
            var filter = new EventFilter(region.getValue(), kind.getValue());
            UI.getCurrent().navigate(EventFilter.ADDRESS, filter.parameters());
        }
    }

    private void more(EventFilter filter, int offset) {
        var lines = catalogue.upcoming(filter.regionCode(), filter.kind(), offset, AT_ONCE);
        var days =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> Shanghai.dateOf(line.startsAt()),
                                        TreeMap::new,
                                        Collectors.toList()));
        days.forEach((day, ofDay) -> list.add(day(day, ofDay)));
        if (lines.size() == AT_ONCE) {
            var button = new Button(text("outreach.more"));
            button.addClickListener(click -> {
                list.remove(button);
                more(filter, offset + AT_ONCE);
            });
            list.add(button);
        }
    }

    private Section day(LocalDate day, List<Line> lines) {
        var cards = new UnorderedList();
        cards.addClassName("event-cards");
        var now = clock.instant();
        lines.forEach(line -> cards.add(new EventCard(line, SeatsLeft.of(line, now))));
        return new Section(new H2(inLocale(locale -> Dates.date(day, locale))), cards);
    }

    private static Div nothing(EventFilter filter) {
        var key = filter.isAny() ? "outreach.none" : "outreach.none.filtered";
        var box = new Div(new Paragraph(text(key)));
        box.addClassName("notice");
        if (!filter.isAny()) {
            box.add(new Anchor("/" + EventFilter.ADDRESS, text("outreach.none.all")));
        }
        return box;
    }

    @Override
    public String titleKey() {
        return "outreach.title";
    }
}
