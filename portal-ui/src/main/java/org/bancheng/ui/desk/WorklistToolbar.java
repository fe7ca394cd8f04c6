package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.Sort;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.petitions.Category;

/** Search, filters and order of the list. */
class WorklistToolbar extends Div {

    private static final int PATIENCE_MILLIS = 300;

    private final TextField search = new TextField();
    private final Select<MatterState> state;
    private final Select<HandlingMode> mode;
    private final Select<Category> category;
    private final Select<Sort> sort;
    private final Button reset;
    private final List<Category> categories;
    private transient WorklistFilter filter = WorklistFilter.OPEN;

    /**
     * @param changed told the whole filter after every change a person makes
     */
    WorklistToolbar(List<Category> categories, Consumer<WorklistFilter> changed) {
        this.categories = categories;
        addClassName("toolbar");
        getElement().setAttribute("role", "search");
        search.setId("desk-search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PATIENCE_MILLIS);
        search.setMaxLength(100);
        label(search, "desk.search");
        search.getElement().bindProperty("placeholder", text("desk.search.placeholder"), t -> {});
        state = choice("desk.filter.state", MatterState.values(), this::name);
        mode = choice("desk.filter.mode", routes(), this::name);
        category =
                choice(
                        "desk.filter.category",
                        categories.toArray(Category[]::new),
                        (value, locale) -> value.name(locale));
        sort =
                choice(
                        "desk.sort",
                        Sort.values(),
                        (value, locale) -> getTranslation(locale, "desk.sort." + value));
        sort.setEmptySelectionAllowed(false);
        reset = new Button(text("desk.reset"), click -> tell(changed, cleared()));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(search, more(), state, mode, category, sort, reset);
        search.addValueChangeListener(event -> read(event.isFromClient(), changed));
        for (var select : List.of(state, mode, category, sort)) {
            select.addValueChangeListener(event -> read(event.isFromClient(), changed));
        }
    }

    /** Shows the filter in the fields. */
    void show(WorklistFilter shown) {
        filter = shown;
        search.setValue(shown.text() == null ? "" : shown.text());
        state.setValue(shown.state());
        mode.setValue(shown.route());
        category.setValue(
                categories.stream()
                        .filter(known -> known.code().equals(shown.category()))
                        .findFirst()
                        .orElse(null));
        sort.setValue(shown.sort());
        reset.setVisible(isNarrowed(shown));
    }

    /** Whether the filter leaves out rows of its view. */
    static boolean isNarrowed(WorklistFilter filter) {
        return (filter.text() != null && !filter.text().isBlank())
                || filter.state() != null
                || filter.route() != null
                || filter.category() != null;
    }

    /** On a narrow screen the filters are folded away behind this. */
    private Button more() {
        var more = new Button(text("desk.filters"));
        more.addClassName("more");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            var unfolded = !hasClassName("unfolded");
            setClassName("unfolded", unfolded);
            more.getElement().setAttribute("aria-expanded", Boolean.toString(unfolded));
        });
        return more;
    }

    private void read(boolean byPerson, Consumer<WorklistFilter> changed) {
        if (byPerson) {
            tell(
                    changed,
                    new WorklistFilter(
                            search.getValue(),
                            filter.view(),
                            Lane.PETITION,
                            state.getValue(),
                            mode.getValue(),
                            category.getValue() == null ? null : category.getValue().code(),
                            sort.getValue()));
        }
    }

    private WorklistFilter cleared() {
        return new WorklistFilter(
                null, filter.view(), Lane.PETITION, null, null, null, filter.sort());
    }

    private void tell(Consumer<WorklistFilter> changed, WorklistFilter next) {
        filter = next;
        changed.accept(next);
    }

    private <T> Select<T> choice(String key, T[] values, BiFunction<T, Locale, String> name) {
        var select = label(new Select<T>(), key);
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        inEachLocale(
                select,
                locale -> {
                    var any = getTranslation(locale, "desk.filter.any");
                    select.setEmptySelectionCaption(any);
                    select.setItemLabelGenerator(
                            value -> value == null ? any : name.apply(value, locale));
                });
        return select;
    }

    private String name(Enum<?> value, Locale locale) {
        return getTranslation(locale, Words.key(value));
    }

    private static HandlingMode[] routes() {
        return Arrays.stream(HandlingMode.values())
                .filter(HandlingMode::isRoute)
                .toArray(HandlingMode[]::new);
    }
}
