package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitDetails;
import org.bancheng.workflow.units.UnitRefused;
import org.bancheng.workflow.units.UnitRegister;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A unit of the register: made, changed, moved below another, switched off and on. */
class UnitDialog extends AskDialog {

    private final transient @Nullable Unit unit;
    private final transient UnitRegister register;
    private final transient CurrentPerson person;
    private final transient Runnable changed;
    private final TextField code = label(new TextField(), "admin.unit.code");
    private final Select<UnitType> type = label(new Select<>(), "admin.unit.type");
    private final ComboBox<Region> region = label(new ComboBox<>(), "admin.unit.region");
    private final TextField name = label(new TextField(), "admin.unit.name");
    private final UnitBox parent;
    private final TextField telephone = label(new TextField(), "admin.unit.telephone");
    private final TextField address = label(new TextField(), "admin.unit.address");
    private final TextField hours = label(new TextField(), "admin.unit.hours");

    private UnitDialog(
            String titleKey,
            @Nullable Unit unit,
            UnitTree units,
            UnitRegister register,
            CurrentPerson person,
            Runnable changed) {
        super(titleKey, "admin.save", "admin.cancel");
        this.unit = unit;
        this.register = register;
        this.person = person;
        this.changed = changed;
        parent =
                label(
                        new UnitBox(units)
                                .offer(units.all().stream().filter(Unit::active).toList()),
                        "admin.unit.parent");
        helper(code, "admin.unit.code.help");
        helper(hours, "admin.unit.hours.help");
        type.setItems(UnitType.values());
        inEachLocale(
                type,
                locale ->
                        type.setItemLabelGenerator(
                                value -> getTranslation(locale, Words.key(value))));
        region.setItems(units.regions());
        region.setItemLabelGenerator(Region::name);
        type.setManualValidation(true);
        region.setManualValidation(true);
        for (var field : List.of(code, name, telephone, address, hours)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
    }

    static UnitDialog making(
            UnitTree units, UnitRegister register, CurrentPerson person, Runnable changed) {
        var dialog = new UnitDialog("admin.unit.new", null, units, register, person, changed);
        dialog.type.setValue(UnitType.HALL);
        dialog.ask(dialog.code);
        dialog.ask(dialog.type);
        dialog.ask(dialog.region);
        dialog.askRest();
        return dialog;
    }

    static UnitDialog changing(
            Unit unit,
            UnitTree units,
            UnitRegister register,
            CurrentPerson person,
            Runnable changed) {
        var dialog = new UnitDialog("admin.unit.edit", unit, units, register, person, changed);
        dialog.code.setValue(unit.code());
        dialog.code.setReadOnly(true);
        dialog.name.setValue(unit.name());
        dialog.parent.setValue(units.find(unit.parentCode()).orElse(null));
        dialog.parent.setVisible(unit.parentCode() != null);
        dialog.telephone.setValue(Objects.requireNonNullElse(unit.telephone(), ""));
        dialog.address.setValue(Objects.requireNonNullElse(unit.address(), ""));
        dialog.hours.setValue(Objects.requireNonNullElse(unit.hours(), ""));
        dialog.put(dialog.code);
        dialog.askRest();
        dialog.put(dialog.activity(unit));
        return dialog;
    }

    private void askRest() {
        ask(name);
        ask(parent);
        ask(telephone);
        ask(address);
        ask(hours);
    }

    private Div activity(Unit known) {
        var key = known.active() ? "admin.unit.deactivate" : "admin.unit.activate";
        var button = new Button(text(key), click -> switchOver(known));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var more = new Div(button);
        more.addClassName("more-steps");
        return more;
    }

    @Override
    protected boolean send() {
        return attempt(() -> {
            var above = parent.getValue();
            var details =
                    new UnitDetails(
                            name.getValue(),
                            above == null ? null : above.code(),
                            telephone.getValue(),
                            address.getValue(),
                            hours.getValue());
            if (unit == null) {
                var where = region.getValue();
                register.create(
                        code.getValue().strip(),
                        type.getValue(),
                        where == null ? "" : where.code(),
                        details);
            } else {
                register.change(unit.code(), version(unit), details);
            }
        });
    }

    @Override
    protected void done() {
        changed.run();
        Notification.show(getTranslation("admin.saved"));
    }

    private void switchOver(Unit known) {
        var done =
                attempt(() -> {
                    if (known.active()) {
                        register.deactivate(known.code(), version(known));
                    } else {
                        register.activate(known.code(), version(known));
                    }
                });
        if (done) {
            close();
            changed.run();
            var key = known.active() ? "admin.unit.deactivated" : "admin.unit.activated";
            Notification.show(getTranslation(key, known.name()));
        }
    }

    private boolean attempt(Runnable change) {
        try {
            if (!person.get().is(Role.ADMINISTRATOR)) {
                throw new NotAllowed("the register of units");
            }
            change.run();
            return true;
        } catch (UnitRefused e) {
            refuse(e.key(), e.field());
        } catch (OptimisticLockingFailureException e) {
            say(text(Words.refused("unit.changed")));
        } catch (NotAllowed e) {
            say(text("admin.notAllowed"));
        }
        return false;
    }

    private void refuse(String key, String field) {
        var words = Words.refused(key);
        switch (field) {
            case "code" -> mark(code, words);
            case "name" -> mark(name, words);
            case "regionCode" -> mark(region, words);
            case "parentCode" -> mark(parent, words);
            case "telephone" -> mark(telephone, words);
            case "address" -> mark(address, words);
            case "hours" -> mark(hours, words);
            default -> say(text(words));
        }
    }

    private static int version(Unit unit) {
        return Objects.requireNonNull(unit.version());
    }
}
