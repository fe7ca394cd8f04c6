package org.bancheng.ui.drafts;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.drafts.ResumeCode;

/** 换一台设备继续填: what was typed is kept, and a code takes it along. */
public class OtherDevice extends Div {

    private final Div told = new Div();

    public OtherDevice(BrowserDraft draft) {
        addClassName("other-device");
        told.getElement().setAttribute("role", "status");
        var ask = new Button(text("drafts.code.ask"));
        ask.addClickListener(click -> {
            told.removeAll();
            draft.code().ifPresentOrElse(this::show, this::nothing);
        });
        var body = new Div(new Paragraph(text("drafts.kept")), ask, told);
        body.add(new Anchor(ResumeView.ADDRESS, text("drafts.resume.link")));
        add(new NativeDetails(text("drafts.title"), body));
    }

    private void show(ResumeCode code) {
        var value = new Span(code.value());
        value.setId("resume-code");
        value.getElement().setAttribute("translate", "no");
        told.add(
                new Paragraph(value),
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "drafts.code.until",
                                        Dates.date(code.until(), locale)))));
    }

    private void nothing() {
        told.add(new Paragraph(text("drafts.code.none")));
    }

    /** Says that what was begun before stands in the form again. */
    public static Paragraph restored() {
        var told = new Paragraph(text("drafts.restored"));
        told.addClassName("notice");
        told.getElement().setAttribute("role", "status");
        return told;
    }
}
