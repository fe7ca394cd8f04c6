package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Arrays;
import java.util.List;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.components.UnitFacts;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * The window, found by its name or by narrowing the list to a city, a district and a kind; where it
 * is and when it is open stands below as soon as it is chosen.
 */
class WindowFields extends Div implements LocaleChangeObserver {

    private final transient UnitTree units;
    private final PetitionDraft draft;
    private final UnitBox window;
    private final Div districts = new Div();
    private final Div facts = new Div();
    private @Nullable Region city;
    private @Nullable Region district;
    private @Nullable UnitType kind;

    WindowFields(PetitionDraft draft, UnitTree units) {
        this.draft = draft;
        this.units = units;
        addClassNames("column", "windows");
        window = helper(label(new UnitBox(units), "petitions.window"), "petitions.window.help");
        window.offer(fitting())
                .choose(unit -> unit.code().equals(draft.window))
                .setRequiredIndicatorVisible(true);
        window.addValueChangeListener(change -> {
            draft.window = change.getValue() == null ? null : change.getValue().code();
            draft.changed();
            showFacts();
        });
        var cities =
                new Choice<>(
                        "petitions.city",
                        "petitions.city.all",
                        units.cities(),
                        (region, locale) -> region.name());
        cities.addValueChangeListener(change -> {
            city = change.getValue();
            district = null;
            askDistrict();
            narrow();
        });
        var kinds =
                new Choice<>(
                        "petitions.kind",
                        "petitions.kind.all",
                        Arrays.stream(UnitType.values()).filter(UnitType::isWindow).toList(),
                        (one, locale) -> I18NProvider.translate(locale, "words.unitType." + one));
        kinds.addValueChangeListener(change -> {
            kind = change.getValue();
            narrow();
        });
        var narrowing = new Div(cities, districts, kinds);
        narrowing.addClassName("narrowing");
        add(narrowing, window, facts);
        showFacts();
    }

    UnitBox window() {
        return window;
    }

    private void askDistrict() {
        districts.removeAll();
        if (city != null) {
            var choice =
                    new Choice<>(
                            "petitions.district",
                            "petitions.district.all",
                            units.countiesOf(city.code()),
                            (region, locale) -> region.name());
            choice.addValueChangeListener(change -> {
                district = change.getValue();
                narrow();
            });
            districts.add(choice);
        }
    }

    private void narrow() {
        window.offer(fitting());
        if (window.getValue() == null && fitting().size() == 1) {
            window.setValue(fitting().getFirst());
        }
    }

    private List<Unit> fitting() {
        return units.windows().stream()
                .filter(unit -> kind == null || unit.type() == kind)
                .filter(unit -> city == null || units.cityOf(unit.code()).equals(city.code()))
                .filter(unit -> district == null || unit.regionCode().equals(district.code()))
                .toList();
    }

    private void showFacts() {
        facts.removeAll();
        units.find(draft.window).map(UnitFacts::new).ifPresent(facts::add);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        window.setPlaceholder(getTranslation("petitions.window.example"));
    }
}
