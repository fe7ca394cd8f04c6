package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.bancheng.ui.components.MomentBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.care.CareForm;
import org.bancheng.workflow.care.CareService;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** What is offered, when and where, in words for the resident. */
class CareOfferDialog extends ModeDialog {

    private final transient CareDesk desk;
    private final Select<CareService> service = new Select<>();
    private final MomentBox when = new MomentBox("care.offer.when");
    private final TextField place = label(new TextField(), "care.offer.place");
    private final TextArea words = area("care.offer.words");

    CareOfferDialog(OpenMatter open, CareDesk desk) {
        super("care.offer", open);
        this.desk = desk;
        var services = desk.catalogue(open.file());
        put(new Paragraph(text("care.offer.text")));
        label(service, "care.offer.service");
        service.setManualValidation(true);
        service.setWidthFull();
        service.setItems(services);
        service.setItemLabelGenerator(
                one -> getTranslation("care.for", one.name(getLocale()), one.whom(getLocale())));
        service.setValue(services.getFirst());
        place.setMaxLength(CareForm.LONGEST_PLACE);
        place.setWidthFull();
        place.setManualValidation(true);
        ask(service);
        ask(when);
        ask(place);
        ask(words);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "care.unknown" -> service;
            case "care.past" -> when;
            default ->
                    !refusal.startsWith("text.")
                            ? null
                            : place.getValue().isBlank() ? place : words;
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var at = when.instant();
        if (at == null) {
            throw new TextRefused("care.past");
        }
        var code = service.getValue() == null ? "" : service.getValue().code();
        desk.offer(by, matter, version, new CareForm(code, at, place.getValue(), words.getValue()));
    }
}
