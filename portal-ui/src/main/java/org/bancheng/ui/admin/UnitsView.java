package org.bancheng.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Badge.Tone;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitRegister;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** The register of units: find, make, change, switch off. */
@Route(value = "admin/units", layout = StaffLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class UnitsView extends Div implements Titled {

    private final transient UnitTree units;
    private final transient UnitRegister register;
    private final transient CurrentPerson person;
    private final RegisterList<Unit> list;

    UnitsView(UnitTree units, UnitRegister register, CurrentPerson person) {
        this.units = units;
        this.register = register;
        this.person = person;
        list = new RegisterList<>("units", this::card, this::change, this::create);
        list.column("name", 3, unit -> list.opener(unit.name(), unit));
        list.column("code", 2, unit -> new Span(unit.code()));
        list.column("type", 2, unit -> new Span(Words.name(unit.type())));
        list.column("parent", 3, unit -> new Span(parent(unit)));
        list.column("telephone", 2, unit -> new Span(orDash(unit.telephone())));
        list.column("status", 1, UnitsView::status);
        list.grid.setDataProvider(
                DataProvider.fromCallbacks(
                        query -> found().skip(query.getOffset()).limit(query.getLimit()),
                        query -> (int) found().count()));
        add(list);
    }

    /** The whole register is in memory: a part of the name, or the beginning of the code. */
    private Stream<Unit> found() {
        var typed = list.search.getValue().strip();
        return units.all().stream()
                .filter(unit ->
                        unit.name().contains(typed)
                                || unit.code().contains(typed.toUpperCase(Locale.ROOT)));
    }

    private Component card(Unit unit) {
        var marks = new Div(status(unit), new Span(unit.code()));
        marks.addClassName("marks");
        var foot = new Div(new Span(parent(unit)));
        if (unit.telephone() != null) {
            foot.add(new Span(unit.telephone()));
        }
        foot.addClassName("card-foot");
        var card = new Div(list.opener(unit.name(), unit), marks, foot);
        card.addClassName("card");
        return card;
    }

    private String parent(Unit unit) {
        return units.find(unit.parentCode()).map(Unit::name).orElse("—");
    }

    private static String orDash(@Nullable String words) {
        return Objects.requireNonNullElse(words, "—");
    }

    private static Badge status(Unit unit) {
        return unit.active()
                ? Badge.of("admin.unit.active", Tone.GOOD)
                : Badge.of("admin.unit.inactive", Tone.QUIET);
    }

    private void create() {
        UnitDialog.making(units, register, person, list::refresh).open();
    }

    private void change(Unit unit) {
        UnitDialog.changing(unit, units, register, person, list::refresh).open();
    }

    @Override
    public String titleKey() {
        return "admin.units.title";
    }
}
