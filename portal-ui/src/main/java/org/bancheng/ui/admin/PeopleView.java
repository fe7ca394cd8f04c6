package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Badge.Tone;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.people.Staff;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/** Who works here: find, make, change and lock accounts. */
@Route(value = "admin/people", layout = StaffLayout.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends Div implements Titled {

    private final transient StaffAccounts accounts;
    private final transient UnitTree units;
    private final transient CurrentPerson person;
    private final RegisterList<Staff> list;

    PeopleView(StaffAccounts accounts, UnitTree units, CurrentPerson person) {
        this.accounts = accounts;
        this.units = units;
        this.person = person;
        list = new RegisterList<>("people", this::card, this::change, this::create);
        list.column("name", 2, staff -> list.opener(staff.displayName(), staff));
        list.column("username", 2, staff -> new Span(staff.username()));
        list.column("unit", 3, staff -> new Span(unit(staff)));
        list.column("roles", 3, PeopleView::roles);
        list.column("status", 1, PeopleView::status);
        list.grid.setDataProvider(
                DataProvider.fromCallbacks(
                        query ->
                                accounts
                                        .search(
                                                person.get(),
                                                list.search.getValue(),
                                                query.getOffset(),
                                                query.getLimit())
                                        .stream(),
                        query -> accounts.count(person.get(), list.search.getValue())));
        add(list);
    }

    private Component card(Staff staff) {
        var name = list.opener(staff.displayName(), staff);
        var marks = new Div(status(staff), new Span(staff.username()));
        marks.addClassName("marks");
        var foot = new Div(new Span(unit(staff)), roles(staff));
        foot.addClassName("card-foot");
        var card = new Div(name, marks, foot);
        card.addClassName("card");
        return card;
    }

    private String unit(Staff staff) {
        return units.find(staff.unitCode()).map(Unit::name).orElse(staff.unitCode());
    }

    private static Span roles(Staff staff) {
        return new Span(inLocale(locale -> roles(staff, locale)));
    }

    private static String roles(Staff staff, Locale locale) {
        return staff.roles().stream()
                .map(Staff.StaffRole::role)
                .sorted()
                .map(role -> I18NProvider.translate(locale, Words.key(role)))
                .collect(Collectors.joining(" · "));
    }

    private static Badge status(Staff staff) {
        if (staff.locked()) {
            return Badge.of("admin.status.locked", Tone.ALARM);
        }
        return staff.passwordHash() == null
                ? Badge.of("admin.status.noPassword", Tone.WARNING)
                : Badge.of("admin.status.active", Tone.GOOD);
    }

    private void create() {
        PersonDialog.making(accounts, units, person, list::refresh).open();
    }

    private void change(Staff staff) {
        PersonDialog.changing(staff, accounts, units, person, list::refresh).open();
    }

    @Override
    public String titleKey() {
        return "admin.people.title";
    }
}
