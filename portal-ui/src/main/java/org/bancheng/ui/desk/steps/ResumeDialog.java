package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;

/** 恢复计时 before the pause's cap. */
class ResumeDialog extends StepDialog {

    private final transient Handling handling;

    ResumeDialog(OpenMatter open, Handling handling) {
        super("resume", Step.RESUME, open);
        this.handling = handling;
        put(new Paragraph(text("desk.resume.text")));
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        handling.resume(by, matter, version);
    }
}
