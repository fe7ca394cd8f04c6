package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.signals.Signal;
import java.time.LocalDate;
import java.util.function.Function;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.tips.TipLine;

/**
 * The tips an officer can open, fetched as they are scrolled to; nothing that was written is here.
 * On a narrow screen each is a card.
 */
class TipGrid extends Grid<TipLine> {

    private static final int NARROW = 800;
    private static final int WIDE = 1100;

    private final LocalDate today;

    TipGrid(
            FetchCallback<TipLine, Void> page,
            CountCallback<TipLine, Void> count,
            LocalDate today) {
        this.today = today;
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        inEachLocale(this, locale -> setAriaLabel(getTranslation(locale, "tips.desk.heading")));
        setEmptyStateComponent(new Paragraph(text("tips.desk.none")));
        var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal<Boolean> narrow = () -> size.get().width() < NARROW;
        Signal<Boolean> columns = () -> size.get().width() >= NARROW;
        Signal<Boolean> wide = () -> size.get().width() >= WIDE;
        addComponentColumn(this::card).setFlexGrow(1).bindVisible(narrow);
        column("reference", "10rem", TipGrid::reference).bindVisible(columns);
        column("state", "7.5rem", line -> Badge.of(line.state())).bindVisible(columns);
        column("route", "6.5rem", TipGrid::mode).bindVisible(wide);
        column("promise", "13rem", TipGrid::promise).bindVisible(columns);
        column("left", "8.5rem", this::left).bindVisible(columns);
        column("filed", "15rem", line -> Moment.hour(line.filedHour())).bindVisible(wide);
        addComponentColumn(TipGrid::marks)
                .setHeader(new Span(text("tips.desk.marks")))
                .setFlexGrow(1)
                .bindVisible(columns);
        setDataProvider(DataProvider.fromCallbacks(page, count));
        addItemClickListener(click ->
                UI.getCurrentOrThrow()
                        .navigate(TipAddresses.tip(click.getItem().reference()).substring(1)));
    }

    private Column<TipLine> column(String name, String width, Function<TipLine, Component> cell) {
        return addComponentColumn(cell::apply)
                .setHeader(new Span(text("tips.desk." + name)))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component card(TipLine line) {
        var first = new Div(reference(line));
        first.addClassName("card-title");
        var marks = new Div(Badge.of(line.state()), left(line), marks(line));
        marks.addClassName("marks");
        var last = new Div(new Span(text("tips.desk.promise")), promise(line), mode(line));
        last.addClassName("card-foot");
        var card = new Div(first, marks, last);
        card.addClassName("card");
        return card;
    }

    private static Anchor reference(TipLine line) {
        var link = new Anchor(TipAddresses.tip(line.reference()), line.reference());
        link.addClassName("reference");
        return link;
    }

    private static Component mode(TipLine line) {
        return line.route() == null ? new Span("—") : new Span(Words.name(line.route()));
    }

    private static Component promise(TipLine line) {
        return line.promise() == null ? new Span("—") : Moment.day(line.promise());
    }

    private Component left(TipLine line) {
        var promise = line.promise();
        return line.state().isOpen()
                ? Badge.timeLeft(
                        line.state(),
                        line.remainingDays(),
                        promise != null && promise.isBefore(today))
                : new Span("—");
    }

    private static Div marks(TipLine line) {
        var marks = new Div();
        marks.addClassName("vault-marks");
        if (!line.opened()) {
            marks.add(Badge.of("tips.desk.new", Badge.Tone.NOTICE));
        }
        if (line.news()) {
            marks.add(Badge.of("tips.desk.news", Badge.Tone.WARNING));
        }
        return marks;
    }
}
