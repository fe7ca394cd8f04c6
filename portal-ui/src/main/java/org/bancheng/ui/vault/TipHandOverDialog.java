package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** 转办 to another anti-drug unit, after which this one cannot open the tip any more. */
class TipHandOverDialog extends TipStepDialog {

    private final transient TipDesk desk;
    private final UnitBox unit;
    private final WordsField reason;

    /**
     * @param others the units where somebody could read it
     */
    TipHandOverDialog(OpenTip open, List<Unit> others, UnitTree units, TipDesk desk) {
        super(Step.HAND_OVER, open);
        this.desk = desk;
        put(new Paragraph(text("tips.step.move.text")));
        unit = label(new UnitBox(units), "tips.step.unit");
        unit.offer(others);
        ask(unit);
        reason = askWords("tips.step.words.office");
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "unit.unknown", "same-unit", "tip.unit-nobody", "tip.police-below" -> unit;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    @Nullable TipFile take(Person by, Vault vault, TipFile shown) {
        if (unit.getValue() == null) {
            throw new TextRefused("unit.unknown");
        }
        desk.handOver(by, vault, shown, unit.getValue().code(), reason.getValue());
        return null;
    }
}
