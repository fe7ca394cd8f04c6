package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A register as a list: a search box, a button for a new entry, and rows that open by a click or a
 * key. On a narrow screen a row is a card.
 */
class RegisterList<T> extends Div {

    private static final int NARROW = 800;
    private static final int PATIENCE_MILLIS = 300;

    final Grid<T> grid = new Grid<>();
    final TextField search = new TextField();
    private final String key;
    private final Signal<Boolean> narrow;
    private final transient Consumer<T> open;

    /**
     * @param key of the texts: {@code admin.<key>.title}
     * @param open what a click on a row does
     */
    RegisterList(String key, Function<T, Component> card, Consumer<T> open, Runnable create) {
        this.key = "admin." + key;
        this.open = open;
        addClassName("register");
        var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        narrow = () -> size.get().width() < NARROW;
        var add = new Button(text(this.key + ".new"), click -> create.run());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Div(new H1(text(this.key + ".title")), add);
        head.addClassName("head");
        label(search, this.key + ".search");
        search.getElement()
                .bindProperty("placeholder", text(this.key + ".search.placeholder"), ignored -> {});
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PATIENCE_MILLIS);
        search.addValueChangeListener(change -> refresh());
        var toolbar = new Div(search);
        toolbar.addClassName("toolbar");
        toolbar.getElement().setAttribute("role", "search");
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new Paragraph(text("admin.empty")));
        grid.addComponentColumn(card::apply).setFlexGrow(1).bindVisible(narrow);
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        inEachLocale(grid, locale -> grid.setAriaLabel(getTranslation(locale, this.key + ".list")));
        add(head, toolbar, grid);
    }

    /** Adds a column of the wide list. */
    Grid.Column<T> column(String name, int grow, Function<T, Component> cell) {
        var column =
                grid.addComponentColumn(cell::apply)
                        .setHeader(new Span(text(key + ".column." + name)))
                        .setFlexGrow(grow);
        column.bindVisible(() -> !narrow.get());
        return column;
    }

    /** The name of an entry as a button that opens it: the way of the keyboard. */
    Button opener(String name, T entry) {
        var opener = new Button(name, click -> open.accept(entry));
        opener.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        opener.addClassName("opener");
        return opener;
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
