package org.bancheng.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/**
 * Finds a unit by typing any part of its name, district or city. Words that fit exactly one unit
 * choose it; words that fit none or several stay in the field and are an error to report.
 */
public class UnitBox extends ComboBox<Unit> {

    private final transient UnitTree units;
    private List<Unit> offered = List.of();
    private String unmatched = "";

    public UnitBox(UnitTree units) {
        this.units = units;
        setManualValidation(true);
        setClearButtonVisible(true);
        setWidthFull();
        setItemLabelGenerator(Unit::name);
        setRenderer(new ComponentRenderer<>(this::entry));
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> unmatched = change.getValue() == null ? unmatched : "");
    }

    /** Offers these units; a choice among them stays. */
    public UnitBox offer(List<Unit> units) {
        Unit chosen = getValue();
        offered = List.copyOf(units);
        setItems(this::fits, offered);
        if (chosen != null && offered.contains(chosen)) {
            setValue(chosen);
        }
        return this;
    }

    /** Chooses the unit of the code, if it is offered. */
    public UnitBox choose(Predicate<Unit> wanted) {
        offered.stream().filter(wanted).findFirst().ifPresent(this::setValue);
        return this;
    }

    /**
     * Words that were typed and fit no unit, or several; empty when there is nothing to complain
     * of.
     */
    public String unmatched() {
        return unmatched;
    }

    /** How many of the units offered the typed words fit. */
    public long fitting(String typed) {
        return offered.stream().filter(unit -> fits(unit, typed)).count();
    }

    private void take(String typed) {
        List<Unit> fitting = offered.stream().filter(unit -> fits(unit, typed)).toList();
        Optional<Unit> named =
                fitting.stream().filter(unit -> unit.name().equals(typed.strip())).findFirst();
        if (named.isPresent() || fitting.size() == 1) {
            setValue(named.orElseGet(fitting::getFirst));
        } else {
            unmatched = typed.strip();
        }
    }

    private boolean fits(Unit unit, String typed) {
        var name = (unit.name() + " " + place(unit)).toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(name::contains);
    }

    /** 浙江省 杭州市 西湖区. */
    private String place(Unit unit) {
        var county = units.region(unit.regionCode());
        var city = county.flatMap(region -> units.region(region.parentCode()));
        return city.map(Region::name).orElse("") + " " + county.map(Region::name).orElse("");
    }

    /** The place is drawn beside the name and is no part of it. */
    private Component entry(Unit unit) {
        var entry = new Span(unit.name());
        entry.addClassName("unit-entry");
        entry.getElement().setAttribute("data-place", place(unit));
        return entry;
    }
}
