package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;

/** 批准延期: what was asked for, why, and what it does to the promise. */
class GrantExtensionDialog extends StepDialog {

    private final transient Extensions extensions;

    GrantExtensionDialog(OpenMatter open, Signal<String> request, Extensions extensions) {
        super("grantExtension", Step.GRANT_EXTENSION, open);
        this.extensions = extensions;
        put(new Paragraph(request));
        extensions.of(open.file()).stream()
                .findFirst()
                .ifPresent(line -> {
                    var reason = new Paragraph(line.reason());
                    reason.addClassNames("typed", "foreseen");
                    put(reason);
                });
        put(new Paragraph(text("desk.grantExtension.text")));
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        extensions.grant(by, matter, version);
    }
}
