package org.bancheng.ui.desk.steps;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 完成环节: what was done, for the file and, out of 马上办, for the resident with its proof. */
class CompleteDialog extends StepDialog {

    private final transient WorkSteps steps;
    private final @Nullable WorkFields work;
    private final TextArea note;

    CompleteDialog(OpenMatter open, Signal<String> explanation, WorkSteps steps) {
        super("completeLeg", Step.COMPLETE_LEG, open);
        this.steps = steps;
        put(new Paragraph(explanation));
        work = askWork(steps.fields(open));
        note = askWords("words");
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        if (work != null && refusal.startsWith("text.") && work.words().isEmpty()) {
            return work.words();
        }
        return super.fieldOf(refusal);
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        steps.complete(by, matter, version, work == null ? null : work.form(""), note.getValue());
    }
}
