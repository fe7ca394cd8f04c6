package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.absences.AbsenceForm;
import org.bancheng.workflow.absences.AbsenceKind;
import org.bancheng.workflow.absences.AbsenceRefused;
import org.bancheng.workflow.absences.Absences;
import org.bancheng.workflow.absences.Colleague;
import org.bancheng.workflow.absences.DueMeanwhile;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/** Enters one absence: the days, what falls due meanwhile, and a deputy for each. */
class AbsenceEntry extends Div {

    private final transient Absences absences;
    private final transient CurrentPerson person;
    private final transient Runnable done;
    private final Select<Colleague> who = new Select<>();
    private final DayBox from = new DayBox("absences.from");
    private final DayBox to = new DayBox("absences.to");
    private final Select<AbsenceKind> kind = new Select<>();
    private final ComboBox<Colleague> deputy = new ComboBox<>();
    private final Checkbox usual = new Checkbox();
    private final Div due = new Div();
    private final Div problem = new Div();
    private final transient Map<MatterId, ComboBox<Colleague>> chosen = new LinkedHashMap<>();

    AbsenceEntry(Absences absences, CurrentPerson person, Runnable done) {
        this.absences = absences;
        this.person = person;
        this.done = done;
        addClassName("absence-entry");
        var people = absences.people(person.get());
        label(who, "absences.who").setItems(people);
        who.setItemLabelGenerator(one -> one.name() + " · " + one.unitName());
        who.setValue(people.getFirst());
        who.setVisible(people.size() > 1);
        label(kind, "absences.kind").setItems(AbsenceKind.values());
        inEachLocale(
                kind,
                locale ->
                        kind.setItemLabelGenerator(
                                value -> I18NProvider.translate(locale, "absences.kind." + value)));
        kind.setValue(AbsenceKind.LEAVE);
        label(deputy, "absences.deputy").setItemLabelGenerator(Colleague::name);
        label(usual, "absences.usual").setVisible(false);
        deputy.addValueChangeListener(change -> {
            var chosen = change.getValue();
            usual.setValue(false);
            usual.setVisible(chosen != null && !isUsual(chosen));
        });
        problem.addClassNames("notice", "urgent");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        who.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        var save = new Button(text("absences.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(who, from, to, kind, deputy);
        fields.addClassName("absence-fields");
        add(fields, usual, due, problem, save);
        look();
    }

    /** What falls due in the days as they are now; what was chosen stays chosen. */
    private void look() {
        due.removeAll();
        var before = new HashMap<MatterId, Colleague>();
        chosen.forEach((matter, box) -> before.put(matter, box.getValue()));
        chosen.clear();
        var first = from.getValue();
        var last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            deputy.setEnabled(false);
            due.add(new Paragraph(text("absences.days.first")));
            return;
        }
        long staff = who.getValue().id();
        var kept = deputy.getValue();
        var may = absences.deputies(person.get(), staff, first, last);
        deputy.setEnabled(true);
        deputy.setItems(may);
        may.stream()
                .filter(one -> kept == null ? isUsual(one) : one.equals(kept))
                .findFirst()
                .ifPresent(deputy::setValue);
        var matters = absences.due(person.get(), staff, first, last);
        due.add(
                new Paragraph(
                        matters.isEmpty()
                                ? text("absences.due.none")
                                : text("absences.due", matters.size())));
        if (matters.isEmpty()) {
            return;
        }
        due.add(new Button(text("absences.all"), click -> toAll(matters)));
        var list = new OrderedList();
        list.addClassName("recheck-list");
        matters.forEach(one -> list.add(item(one, before.get(one.matter()))));
        due.add(list);
    }

    private ListItem item(DueMeanwhile one, @Nullable Colleague before) {
        var title =
                new Anchor(
                        DeskAddresses.matter(one.reference()),
                        one.title() == null ? one.reference() : one.title());
        var box = label(new ComboBox<Colleague>(), "absences.deputy.of", one.reference());
        box.setItems(one.may());
        box.setItemLabelGenerator(Colleague::name);
        if (before != null && one.may().contains(before)) {
            box.setValue(before);
        }
        chosen.put(one.matter(), box);
        var about =
                new Span(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "absences.due." + one.what(),
                                        Dates.date(one.dueOn(), locale))));
        var item = new ListItem(title, new Div(about), box);
        if (one.handler() != null) {
            item.addComponentAtIndex(1, new Div(text("absences.due.for", one.handler())));
        }
        if (one.may().isEmpty()) {
            item.add(new Paragraph(text("absences.nobody")));
        }
        return item;
    }

    private boolean isUsual(Colleague one) {
        var usual = who.getValue().deputy();
        return usual != null && usual == one.id();
    }

    /** One click: the deputy for what comes takes what falls due, wherever they may. */
    private void toAll(List<DueMeanwhile> matters) {
        var all = deputy.getValue();
        if (all == null) {
            say("deputy");
            return;
        }
        for (var one : matters) {
            var box = chosen.get(one.matter());
            if (box != null && one.may().contains(all)) {
                box.setValue(all);
            }
        }
    }

    private void save() {
        problem.setVisible(false);
        var deputies = new HashMap<MatterId, Long>();
        chosen.forEach((matter, box) -> {
            if (box.getValue() != null) {
                deputies.put(matter, box.getValue().id());
            }
        });
        var standsIn = deputy.getValue();
        try {
            absences.enter(
                    person.get(),
                    new AbsenceForm(
                            who.getValue().id(),
                            from.getValue(),
                            to.getValue(),
                            kind.getValue(),
                            standsIn == null ? null : standsIn.id(),
                            usual.getValue(),
                            deputies));
            done.run();
        } catch (AbsenceRefused refused) {
            say(refused.key());
        }
    }

    private void say(String key) {
        problem.removeAll();
        problem.add(new Span(text("absences.refused." + key)));
        problem.setVisible(true);
    }
}
