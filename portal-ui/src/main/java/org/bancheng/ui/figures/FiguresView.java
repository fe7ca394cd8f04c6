package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.units.Unit;

/** 公开数据: the same figures as the leaders', without the lists behind them. */
@Route(value = FiguresView.PATH, layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("context://figures.css")
class FiguresView extends Div implements Titled, BeforeEnterObserver {

    static final String PATH = "figures";

    private final transient FigureBoard board;
    private final transient Clock clock;

    FiguresView(FigureBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
        addClassName("figures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = Shown.of(event.getLocation().getQueryParameters());
        show(asked.under(board.known(asked.unit())));
    }

    private void show(Shown shown) {
        var today = Shanghai.dateOf(clock.instant());
        var query = shown.query(today);
        var tally = board.tally(query);
        var top = shown.unit() == null ? board.tree().root().code() : shown.unit();
        var windows = board.tree().all().stream().filter(Unit::active).toList();
        removeAll();
        add(
                new H1(text("figures.title")),
                lead(),
                new FilterBar(board.tree(), windows, shown, today, PATH, FiguresView::go),
                board.about(query),
                board.tiles(tally, Opens.NOTHING),
                new OwnLines(tally, query.hasPeriod(), Opens.NOTHING),
                board.months(query, true),
                board.units(query, top, true, shown, PATH),
                FigureBoard.rules(),
                data());
    }

    private static Paragraph lead() {
        var lead = new Paragraph(text("figures.lead"));
        lead.addClassName("lead");
        return lead;
    }

    private static Paragraph data() {
        var csv = new Anchor("/open-data/on-time.csv?groupBy=city", "CSV");
        var json = new Anchor("/open-data/on-time.json?groupBy=city", "JSON");
        csv.setRouterIgnore(true);
        json.setRouterIgnore(true);
        return new Paragraph(
                new Span(text("figures.openData")), new Span(" "), csv, new Span(" · "), json);
    }

    private static void go(Shown shown) {
        UI.getCurrentOrThrow().navigate(PATH, shown.parameters());
    }

    @Override
    public String titleKey() {
        return "figures.title";
    }
}
