package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** 转办: to a colleague or to another unit, always with a reason. */
class HandOverDialog extends StepDialog {

    private enum Way {
        COLLEAGUE,
        UNIT
    }

    private final transient Triage triage;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final Select<Person> colleague = new Select<>();
    private final UnitBox unit;
    private final TextArea reason;

    HandOverDialog(
            OpenMatter open,
            List<Person> colleagues,
            List<Unit> others,
            UnitTree units,
            Triage triage) {
        super("handOver", Step.HAND_OVER, open);
        this.triage = triage;
        label(way, "desk.handOver.to");
        way.setItems(Way.values());
        inEachLocale(
                way,
                locale ->
                        way.setItemLabelGenerator(value ->
                                getTranslation(
                                        locale,
                                        "desk.handOver." + value.name().toLowerCase(Locale.ROOT))));
        label(colleague, "desk.handOver.person");
        colleague.setManualValidation(true);
        colleague.setWidthFull();
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(Person::name);
        unit = label(new UnitBox(units), "desk.handOver.target");
        unit.offer(others);
        ask(way);
        ask(colleague);
        ask(unit);
        reason = askWords("reason");
        put(new Paragraph(text("desk.handOver.clock")));
        way.addValueChangeListener(change -> show(change.getValue()));
        way.setValue(colleagues.isEmpty() ? Way.UNIT : Way.COLLEAGUE);
    }

    private void show(Way chosen) {
        colleague.setVisible(chosen == Way.COLLEAGUE);
        unit.setVisible(chosen == Way.UNIT);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "person.missing", "not-colleague" -> colleague;
            case "unit.unknown", "same-unit", "unit-concerned" -> unit;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (way.getValue() == Way.COLLEAGUE) {
            if (colleague.getValue() == null) {
                throw new TextRefused("person.missing");
            }
            var why = Texts.bounded(reason.getValue(), 1000);
            triage.assign(by, matter, version, colleague.getValue().id(), why);
        } else {
            if (unit.getValue() == null) {
                throw new TextRefused("unit.unknown");
            }
            triage.handOver(by, matter, version, unit.getValue().code(), reason.getValue());
        }
    }
}
