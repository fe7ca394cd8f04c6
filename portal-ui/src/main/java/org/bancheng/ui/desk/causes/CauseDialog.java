package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.Texts;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.causes.CauseDraft;
import org.bancheng.workflow.causes.CauseSheet;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.jspecify.annotations.Nullable;

/** What a card says: who mends what until when. */
class CauseDialog extends CauseAsking {

    private final transient Consumer<CauseDraft> taking;
    private final TextField title;
    private final UnitBox unit;
    private final ComboBox<Person> owner = new ComboBox<>();
    private final DayBox due = new DayBox("causes.due");
    private final TextArea change = area("causes.change");

    CauseDialog(
            String key,
            CauseBeans beans,
            int matters,
            Consumer<CauseDraft> taking,
            Runnable reload,
            Runnable afterwards) {
        super(key, reload, afterwards);
        this.taking = taking;
        put(new Paragraph(Texts.text("causes.about", matters)));
        title = ask(label(new TextField(), "causes.name"));
        title.setWidthFull();
        title.setManualValidation(true);
        title.setMaxLength(CauseDraft.LONGEST_TITLE);
        unit = label(new UnitBox(beans.units()), "causes.ownerUnit");
        unit.offer(beans.units().all().stream().filter(Unit::active).toList());
        ask(unit);
        label(owner, "causes.owner");
        owner.setItems(List.of());
        owner.setItemLabelGenerator(Person::name);
        owner.setClearButtonVisible(true);
        owner.setManualValidation(true);
        owner.setWidthFull();
        unit.addValueChangeListener(chosen -> {
            owner.clear();
            owner.setItems(staff(beans, chosen.getValue()));
        });
        unit.choose(one -> one.code().equals(beans.person().get().unitCode()));
        ask(owner);
        due.setManualValidation(true);
        ask(due);
        helper(change, "causes.change.help");
        ask(change);
    }

    /** Begins with a name, which is usually the words the titles have in common. */
    CauseDialog named(String name) {
        title.setValue(name);
        return this;
    }

    /** Begins with what the card says now. */
    CauseDialog of(CauseSheet sheet) {
        title.setValue(sheet.title());
        unit.choose(one -> one.code().equals(sheet.ownerUnit()));
        owner.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(sheet.ownerId()))
                .findFirst()
                .ifPresent(owner::setValue);
        due.setValue(sheet.dueOn());
        change.setValue(sheet.mustChange());
        return this;
    }

    private static List<Person> staff(CauseBeans beans, @Nullable Unit unit) {
        return unit == null ? List.of() : beans.accounts().handlers(unit.code(), Lane.PETITION);
    }

    @Override
    void take() {
        if (unit.getValue() == null) {
            throw new TextRefused("unit.unknown");
        }
        if (due.getValue() == null) {
            throw new TextRefused("cause.due");
        }
        if (title.getValue().isBlank()) {
            throw new TextRefused("cause.title");
        }
        var person = owner.getValue();
        taking.accept(
                new CauseDraft(
                        title.getValue(),
                        unit.getValue().code(),
                        person == null ? null : person.id(),
                        due.getValue(),
                        change.getValue()));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "unit.unknown" -> unit;
            case "cause.due" -> due;
            case "cause.title" -> title;
            case "cause.owner" -> owner;
            default -> refusal.startsWith("text.") ? change : null;
        };
    }
}
