package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;

/** 签字: the second signature, which finishes; what it stands under is on the page. */
class SignRefusalDialog extends StepDialog {

    private final transient Refusals refusals;

    SignRefusalDialog(OpenMatter open, Refusals refusals) {
        super("signRefusal", Step.SIGN_REFUSAL, open);
        this.refusals = refusals;
        refusals.of(open.file()).stream()
                .findFirst()
                .ifPresent(line ->
                        put(
                                new Paragraph(
                                        text(
                                                "desk.signRefusal.first",
                                                line.first().name(),
                                                line.first().unit()))));
        put(new Paragraph(text("desk.signRefusal.text")));
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        refusals.sign(by, matter, version);
    }
}
