package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.Staff;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.bancheng.workflow.people.StaffRefused;
import org.bancheng.workflow.units.NoSuchUnit;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** An account: made here without a password, changed, locked, given a new one-time link. */
class PersonDialog extends AskDialog {

    private final transient @Nullable Staff staff;
    private final transient StaffAccounts accounts;
    private final transient CurrentPerson person;
    private final transient Runnable changed;
    private final TextField username = label(new TextField(), "admin.person.username");
    private final TextField name = label(new TextField(), "admin.person.name");
    private final UnitBox unit;
    private final TextField email = label(new TextField(), "admin.person.email");
    private final CheckboxGroup<Role> roles = label(new CheckboxGroup<>(), "admin.person.roles");
    private @Nullable String link;

    private PersonDialog(
            String titleKey,
            @Nullable Staff staff,
            StaffAccounts accounts,
            UnitTree units,
            CurrentPerson person,
            Runnable changed) {
        super(titleKey, "admin.save", "admin.cancel");
        this.staff = staff;
        this.accounts = accounts;
        this.person = person;
        this.changed = changed;
        unit =
                label(
                        new UnitBox(units)
                                .offer(units.all().stream().filter(Unit::active).toList()),
                        "admin.person.unit");
        helper(username, "admin.person.username.help");
        helper(email, "admin.person.email.help");
        roles.setItems(Role.values());
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        roles.setManualValidation(true);
        roles.addClassName("roles");
        inEachLocale(
                roles,
                locale ->
                        roles.setItemLabelGenerator(
                                role -> getTranslation(locale, Words.key(role))));
        for (var field : List.of(username, name, email)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
    }

    static PersonDialog making(
            StaffAccounts accounts, UnitTree units, CurrentPerson person, Runnable changed) {
        var dialog = new PersonDialog("admin.person.new", null, accounts, units, person, changed);
        dialog.ask(dialog.username);
        dialog.askRest();
        return dialog;
    }

    static PersonDialog changing(
            Staff staff,
            StaffAccounts accounts,
            UnitTree units,
            CurrentPerson person,
            Runnable changed) {
        var dialog = new PersonDialog("admin.person.edit", staff, accounts, units, person, changed);
        dialog.username.setValue(staff.username());
        dialog.username.setReadOnly(true);
        dialog.name.setValue(staff.displayName());
        dialog.unit.setValue(units.find(staff.unitCode()).orElse(null));
        dialog.email.setValue(Objects.requireNonNullElse(staff.email(), ""));
        dialog.roles.setValue(
                staff.roles().stream().map(Staff.StaffRole::role).collect(Collectors.toSet()));
        dialog.put(dialog.username);
        dialog.askRest();
        dialog.offerMore(staff);
        return dialog;
    }

    private void askRest() {
        ask(name);
        ask(unit);
        ask(email);
        ask(roles);
    }

    private void offerMore(Staff known) {
        var lock =
                new Button(
                        text(known.locked() ? "admin.person.unlock" : "admin.person.lock"),
                        click -> lock(known));
        lock.setDisableOnClick(true);
        var invite = new Button(text("admin.person.link"), click -> invite(known));
        invite.setDisableOnClick(true);
        lock.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        invite.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var more = new Div(invite, lock);
        more.addClassName("more-steps");
        put(more);
    }

    @Override
    protected boolean send() {
        return attempt(by -> {
            var where = unit.getValue();
            var form =
                    new StaffForm(
                            username.getValue(),
                            name.getValue(),
                            where == null ? "" : where.code(),
                            email.getValue(),
                            roles.getValue());
            if (staff == null) {
                link = accounts.create(by, form);
            } else {
                accounts.change(by, staff.id(), version(staff), form);
            }
        });
    }

    @Override
    protected void done() {
        changed.run();
        if (link == null) {
            Notification.show(getTranslation("admin.saved"));
        } else {
            new LinkDialog(name.getValue(), link).open();
        }
    }

    private void lock(Staff known) {
        if (attempt(by -> accounts.lock(by, known.id(), version(known), !known.locked()))) {
            close();
            changed.run();
            var key = known.locked() ? "admin.person.unlocked" : "admin.person.locked";
            Notification.show(getTranslation(key, known.displayName()));
        }
    }

    private void invite(Staff known) {
        if (attempt(by -> link = accounts.inviteAgain(by, known.id()))) {
            close();
            done();
        }
    }

    private interface Change {
        void by(Person administrator);
    }

    private boolean attempt(Change change) {
        try {
            change.by(person.get());
            return true;
        } catch (StaffRefused e) {
            refuse(e.key());
        } catch (NoSuchUnit e) {
            mark(unit, Words.refused("unit.unknown"));
        } catch (NotAllowed e) {
            say(text("admin.notAllowed"));
        }
        return false;
    }

    private void refuse(String key) {
        var words = Words.refused(key);
        switch (key) {
            case "staff.username.shape", "staff.username.taken" -> mark(username, words);
            case "staff.name.bounds" -> mark(name, words);
            case "staff.email.shape" -> mark(email, words);
            case "staff.roles.none",
                    "staff.self-demotion",
                    "staff.reader-pays",
                    "staff.tips-unreachable" ->
                    mark(roles, words);
            default -> say(text(words));
        }
    }

    private static int version(Staff staff) {
        return Objects.requireNonNull(staff.version());
    }
}
