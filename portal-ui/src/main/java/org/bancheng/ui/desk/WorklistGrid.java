package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider.CountCallback;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.signals.Signal;
import java.util.Objects;
import java.util.function.Function;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.matters.Urgency;

/**
 * The rows of the list, fetched as they are scrolled to. On a narrow screen each row becomes a card
 * of its own instead of columns that would have to be scrolled sideways.
 */
class WorklistGrid extends Grid<WorklistRow> {

    private static final int NARROW = 800;
    private static final int WIDE = 1100;

    private final transient Function<String, String> categoryName;

    WorklistGrid(
            FetchCallback<WorklistRow, Void> page,
            CountCallback<WorklistRow, Void> count,
            Function<String, String> categoryName,
            boolean severalUnits) {
        this.categoryName = categoryName;
        addClassName("worklist-rows");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        ariaLabelled();
        var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal<Boolean> narrow = () -> size.get().width() < NARROW;
        Signal<Boolean> columns = () -> size.get().width() >= NARROW;
        Signal<Boolean> wide = () -> size.get().width() >= WIDE;
        addComponentColumn(this::card).setFlexGrow(1).bindVisible(narrow);
        column("reference", "12.5rem", WorklistGrid::reference).bindVisible(columns);
        addComponentColumn(WorklistGrid::title)
                .setHeader(header("title"))
                .setFlexGrow(4)
                .bindVisible(columns);
        column("category", "7rem", row -> new Span(category(row))).bindVisible(wide);
        column("state", "7.5rem", row -> Badge.of(row.state())).bindVisible(columns);
        column("mode", "7rem", WorklistGrid::mode).bindVisible(wide);
        column("due", "8.5rem", WorklistGrid::due)
                .setTextAlign(ColumnTextAlign.START)
                .bindVisible(columns);
        if (severalUnits) {
            column("unit", "13rem", row -> new Span(row.unitName())).bindVisible(wide);
        }
        column("assignee", "6.5rem", WorklistGrid::assignee).bindVisible(columns);
        setDataProvider(DataProvider.fromCallbacks(page, count));
        addItemClickListener(click ->
                UI.getCurrentOrThrow()
                        .navigate(DeskAddresses.matter(click.getItem().reference()).substring(1)));
    }

    private void ariaLabelled() {
        inEachLocale(this, locale -> setAriaLabel(getTranslation(locale, "desk.list")));
    }

    private Column<WorklistRow> column(
            String name, String width, Function<WorklistRow, Component> cell) {
        return addComponentColumn(cell::apply)
                .setHeader(header(name))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static Span header(String name) {
        return new Span(text("desk.column." + name));
    }

    private Component card(WorklistRow row) {
        var first = new Div(title(row));
        first.addClassName("card-title");
        var marks = new Div(due(row), Badge.of(row.state()), mode(row));
        marks.addClassName("marks");
        var last = new Div(reference(row), new Span(row.unitName()));
        last.addClassName("card-foot");
        var card = new Div(first, marks, last);
        card.addClassName("card");
        return card;
    }

    private static Anchor reference(WorklistRow row) {
        var link = new Anchor(DeskAddresses.matter(row.reference()), row.reference());
        link.addClassName("reference");
        return link;
    }

    private static Component title(WorklistRow row) {
        var words = new Span();
        if (row.title() == null) {
            words = new Span(text("desk.matter.untitled"));
        } else {
            words.setText(row.title());
            words.setTitle(row.title());
        }
        words.addClassName("words");
        var cell = new Div();
        cell.addClassName("title");
        if (row.urgency() == Urgency.URGENT && row.state().isOpen()) {
            cell.add(Badge.of(row.urgency()));
        }
        cell.add(words);
        return cell;
    }

    private String category(WorklistRow row) {
        return row.category() == null ? "" : categoryName.apply(row.category());
    }

    private static Component mode(WorklistRow row) {
        return row.route() == null ? new Span("—") : new Span(Words.name(row.route()));
    }

    private static Component due(WorklistRow row) {
        if (!row.state().isOpen()) {
            return row.result() == null
                    ? new Span("—")
                    : new Span(Words.name(Objects.requireNonNull(row.result())));
        }
        return Badge.timeLeft(row.state(), row.remainingDays(), row.late());
    }

    private static Component assignee(WorklistRow row) {
        if (row.assignee() != null) {
            return new Span(row.assignee());
        }
        var nobody = new Span(text("desk.unassigned"));
        nobody.addClassName("faint");
        return nobody;
    }
}
