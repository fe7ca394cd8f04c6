package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.sealing.SealOver;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** 移入线索库: what it means is said first, for it cannot be taken back. */
class SealOverDialog extends StepDialog {

    private final transient SealOver sealing;
    private final UnitBox unit;
    private final Checkbox police;
    private final Checkbox sure;

    SealOverDialog(OpenMatter open, SealOver sealing, UnitTree units) {
        super("sealOver", Step.SEAL_OVER, open);
        this.sealing = sealing;
        put(new Paragraph(text("desk.sealOver.text")));
        var list = new UnorderedList();
        for (int n = 1; n <= 3; n++) {
            list.add(new ListItem(text("desk.sealOver.text." + n)));
        }
        put(list);
        unit = helper(label(new UnitBox(units), "desk.sealOver.unit"), "desk.sealOver.unit.help");
        unit.offer(sealing.destinations());
        sealing.suggested(open.file())
                .ifPresent(near -> unit.choose(one -> one.code().equals(near.code())));
        ask(unit);
        police = helper(label(new Checkbox(), "desk.sealOver.police"), "desk.sealOver.police.help");
        put(police);
        sure = ask(label(new Checkbox(), "desk.sealOver.sure"));
        sure.setManualValidation(true);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "unit.unknown", "tip.unit-nobody" -> unit;
            case "sealing.unsure" -> sure;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (unit.getValue() == null) {
            throw new TextRefused("unit.unknown");
        }
        if (!sure.getValue()) {
            throw new TextRefused("sealing.unsure");
        }
        try {
            sealing.seal(by, file(), unit.getValue().code(), police.getValue());
        } catch (TipRefused refused) {
            throw new TextRefused(refused.key());
        }
    }
}
