package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentStaff;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.figures.MattersBehind;
import org.bancheng.workflow.people.Person;

/** What a leader sees of the own unit and below: the figures, and behind each number its list. */
@Route(value = DashboardView.PATH, layout = StaffLayout.class)
@RolesAllowed(Roles.LEADER)
@StyleSheet("context://figures.css")
class DashboardView extends Div implements Titled, BeforeEnterObserver {

    static final String PATH = "dashboard";

    private final transient FigureBoard board;
    private final transient MattersBehind behind;
    private final transient Clock clock;

    DashboardView(FigureBoard board, MattersBehind behind, Clock clock) {
        this.board = board;
        this.behind = behind;
        this.clock = clock;
        addClassName("figures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = Shown.of(event.getLocation().getQueryParameters());
        var person = CurrentStaff.get();
        var unit = behind.unitFor(person, asked.unit());
        show(
                new Shown(asked.asOf(), asked.from(), asked.to(), unit, asked.list(), asked.page()),
                person);
    }

    private void show(Shown shown, Person person) {
        var today = Shanghai.dateOf(clock.instant());
        var query = shown.query(today);
        var tally = board.tally(query);
        var opens = Opens.lists(shown, PATH);
        var own = board.tree().subtree(person.unitCode());
        removeAll();
        add(
                new H1(text("figures.dashboard")),
                new FilterBar(board.tree(), own, shown, today, PATH, DashboardView::go),
                board.about(query),
                board.tiles(tally, opens),
                new OwnLines(tally, query.hasPeriod(), opens));
        var top = Objects.requireNonNull(shown.unit());
        var list = shown.list();
        if (list != null) {
            add(new BehindList(behind, person, query, list, shown, tally.count(list)));
        }
        add(
                new Pressing(behind, person, query, opens),
                board.months(query, false),
                board.units(query, top, false, shown, PATH),
                board.modes(query, top),
                board.refusals(query, top),
                board.holdings(query, top),
                FigureBoard.rules());
    }

    private static void go(Shown shown) {
        UI.getCurrentOrThrow().navigate(PATH, shown.parameters());
    }

    @Override
    public String titleKey() {
        return "figures.dashboard";
    }
}
