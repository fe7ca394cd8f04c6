package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import org.bancheng.ui.components.MomentBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 服务记录: when it was done and what. */
class CareVisitDialog extends ModeDialog {

    private final transient CareDesk desk;
    private final long offer;
    private final MomentBox when = new MomentBox("care.serve.when");
    private final TextArea words = area("care.serve.words");

    CareVisitDialog(OpenMatter open, long offer, CareDesk desk) {
        super("care.serve", open);
        this.desk = desk;
        this.offer = offer;
        put(new Paragraph(text("care.serve.text")));
        ask(when);
        ask(words);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("care.when") ? when : refusal.startsWith("text.") ? words : null;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var at = when.instant();
        if (at == null) {
            throw new TextRefused("care.when");
        }
        desk.serve(by, matter, version, offer, at, words.getValue());
    }
}
