package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.handling.MergedLine;
import org.bancheng.workflow.handling.Merging;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 并案: into which matter; those that the same telephone number left are one press away. */
class MergeDialog extends StepDialog {

    private final transient Merging merging;
    private final TextField survivor = label(new TextField(), "desk.merge.survivor");

    MergeDialog(OpenMatter open, Merging merging) {
        super("merge", Step.MERGE, open);
        this.merging = merging;
        helper(survivor, "desk.merge.survivor.help");
        survivor.setManualValidation(true);
        survivor.setWidthFull();
        survivor.setMaxLength(40);
        put(new Paragraph(text("desk.merge.text")));
        ask(survivor);
        var alike = merging.alike(open.person(), open.file());
        if (!alike.isEmpty()) {
            put(new Paragraph(text("desk.merge.alike")), choices(alike));
        }
    }

    private Div choices(List<MergedLine> alike) {
        var choices = new Div();
        choices.addClassName("merge-choices");
        for (var line : alike) {
            var pick = new Button(line.reference(), click -> survivor.setValue(line.reference()));
            choices.add(new Div(pick, new Span(Objects.requireNonNullElse(line.title(), ""))));
        }
        return choices;
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("merge") || refusal.equals("unit-concerned")
                ? survivor
                : super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        merging.merge(by, matter, version, survivor.getValue());
    }
}
