package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.ManagedEvents;
import org.bancheng.workflow.outreach.ManagedEvents.View;
import org.bancheng.workflow.outreach.OpenSignUps;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/** 活动管理: the events of the own unit and below, and the sign-ups that need a person. */
@Route(value = OutreachAddresses.LIST, layout = StaffLayout.class)
@RolesAllowed(Roles.OUTREACH_MANAGER)
class OutreachListView extends Div implements Titled, BeforeEnterObserver {

    private static final int AT_ONCE = 50;

    private final transient ManagedEvents managed;
    private final transient OpenSignUps open;
    private final transient EventDesk desk;
    private final transient UnitTree units;
    private final transient CurrentPerson person;
    private final TextField search = label(new TextField(), "outreach.desk.search");
    private final Div duties = new Div();
    private final Nav views = new Nav();
    private final Div list = new Div();
    private View view = View.UPCOMING;

    OutreachListView(
            ManagedEvents managed,
            OpenSignUps open,
            EventDesk desk,
            UnitTree units,
            CurrentPerson person) {
        this.managed = managed;
        this.open = open;
        this.desk = desk;
        this.units = units;
        this.person = person;
        addClassName("outreach-desk");
        var make = new Button(text("outreach.desk.new"), click -> making().open());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new H1(text("outreach.desk.title")), make);
        head.addClassName("head");
        views.addClassName("views");
        views.getElement().bindAttribute("aria-label", text("outreach.desk.views"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrentOrThrow()
                        .getPage()
                        .getHistory()
                        .replaceState(null, new Location(OutreachAddresses.LIST, query(view)));
                show();
            }
        });
        list.getElement().setAttribute("aria-live", "polite");
        add(head, duties, views, search, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = query.getSingleParameter("view").orElse("");
        view =
                Arrays.stream(View.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElse(View.UPCOMING);
        search.setValue(query.getSingleParameter("q").orElse(""));
        duties.removeAll();
        var waiting = open.of(person.get());
        if (!waiting.isEmpty()) {
            duties.add(new Duties(waiting));
        }
        show();
    }

    private EventDialog making() {
        var by = person.get();
        var region = units.find(by.unitCode()).map(Unit::regionCode).orElse("");
        var made = new long[1];
        return EventDialog.making(
                units,
                region,
                form -> made[0] = desk.create(person.get(), form),
                () ->
                        UI.getCurrentOrThrow()
                                .navigate(OutreachAddresses.event(made[0]).substring(1)));
    }

    private void show() {
        views.removeAll();
        views.add(links());
        list.removeAll();
        more(0);
        if (list.getComponentCount() == 0) {
            var key =
                    search.getValue().isBlank()
                            ? "outreach.desk.none." + view
                            : "outreach.desk.none.found";
            var nothing = new Paragraph(text(key));
            nothing.addClassName("notice");
            list.add(nothing);
        }
    }

    private UnorderedList links() {
        var links = new UnorderedList();
        for (var one : View.values()) {
            var count =
                    new Span(Integer.toString(managed.count(person.get(), one, search.getValue())));
            count.addClassName("count");
            var link = new Anchor();
            link.setHref("/" + OutreachAddresses.LIST + "?" + query(one).getQueryString());
            link.add(new Span(text("outreach.desk.view." + one)), count);
            if (one == view) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(new ListItem(link));
        }
        return links;
    }

    private QueryParameters query(View wanted) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", wanted.name());
        if (!search.getValue().isBlank()) {
            query.put("q", search.getValue());
        }
        return QueryParameters.simple(query);
    }

    private void more(int offset) {
        var by = person.get();
        var rows = managed.page(by, view, search.getValue(), offset, AT_ONCE);
        if (rows.isEmpty()) {
            return;
        }
        var shown = new UnorderedList();
        shown.addClassName("outreach-rows");
        rows.forEach(row -> shown.add(new EventRow(row, !row.unitName().equals(by.unitName()))));
        list.add(shown);
        if (rows.size() == AT_ONCE) {
            var button = new Button(text("outreach.more"));
            button.addClickListener(click -> {
                list.remove(button);
                more(offset + AT_ONCE);
            });
            list.add(button);
        }
    }

    @Override
    public String titleKey() {
        return "outreach.desk.title";
    }
}
