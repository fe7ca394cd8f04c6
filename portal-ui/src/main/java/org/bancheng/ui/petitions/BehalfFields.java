package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Texts;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.petitions.BehalfKind;
import org.bancheng.workflow.petitions.OnBehalf;
import org.bancheng.workflow.petitions.PetitionForm;

/** 谁在填: the resident, or somebody for the resident, who is on record as well. */
class BehalfFields extends Div {

    private static final String KEY = "petitions.behalf.";

    private final PetitionDraft draft;
    private final boolean clerk;
    private final Choice<BehalfKind> kind;
    private final FieldSet filer = new FieldSet(text(KEY + "filer"));
    private final TextField name;
    private final TextField phone;
    private final ValueSignal<BehalfKind> chosen = new ValueSignal<>(BehalfKind.FAMILY);
    private final TextField organisation;
    private final Checkbox agreed = new Checkbox();
    private final H2 whose = new H2(text(KEY + "whose"));

    /**
     * @param clerk a clerk asks: at the counter or on the telephone
     */
    BehalfFields(PetitionDraft draft, boolean clerk) {
        this.draft = draft;
        this.clerk = clerk;
        addClassName("behalf");
        kind =
                new Choice<>(
                        clerk ? KEY + "channel" : KEY + "who",
                        clerk ? "petitions.category.choose" : KEY + "self",
                        kinds(clerk),
                        (one, locale) -> I18NProvider.translate(locale, KEY + "kind." + one));
        name = field("name", draft.behalf.name, typed -> draft.behalf.name = typed);
        phone = field("phone", draft.behalf.phone, typed -> draft.behalf.phone = typed);
        organisation = new TextField();
        organisation
                .getElement()
                .bindProperty(
                        "label",
                        Texts.inLocale(locale ->
                                I18NProvider.translate(
                                        locale, KEY + "organisation." + chosen.get())),
                        ignored -> {});
        keep(organisation, draft.behalf.organisation, typed -> draft.behalf.organisation = typed);
        agreed.setManualValidation(true);
        agreed.getElement().bindProperty("label", consent(), ignored -> {});
        agreed.setValue(draft.behalf.agreed);
        agreed.addValueChangeListener(change -> {
            draft.behalf.agreed = Boolean.TRUE.equals(change.getValue());
            draft.changed();
        });
        kind.addValueChangeListener(change -> {
            draft.behalf.kind = change.getValue();
            draft.changed();
            show();
        });
        filer.add(name, phone, organisation);
        add(kind, filer, agreed);
        if (!clerk) {
            var receipt = new Paragraph(text(KEY + "receipt"));
            filer.add(receipt);
            add(whose);
        }
        if (draft.behalf.kind != null) {
            kind.setValue(draft.behalf.kind);
        }
        show();
    }

    private static List<BehalfKind> kinds(boolean clerk) {
        return List.of(BehalfKind.values()).stream().filter(one -> one.byClerk() == clerk).toList();
    }

    /** The words that are ticked, and kept as they were read. */
    private Signal<String> consent() {
        return Texts.inLocale(
                locale -> I18NProvider.translate(locale, draft.consentKey(chosen.get())));
    }

    private void show() {
        BehalfKind now = draft.behalf.kind;
        boolean other = now != null && !now.byClerk();
        filer.setVisible(other);
        whose.setVisible(other);
        agreed.setVisible(now != null);
        organisation.setVisible(now != null && now.hasOrganisation());
        if (now != null) {
            chosen.set(now);
        }
    }

    private TextField field(String key, String value, Consumer<String> keep) {
        var field = label(new TextField(), KEY + key);
        keep(field, value, keep);
        return field;
    }

    private void keep(TextField field, String value, Consumer<String> keep) {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        FormPage.lazy(field);
        field.setValue(value);
        field.addValueChangeListener(change -> {
            keep.accept(change.getValue());
            draft.changed();
        });
    }

    void check(ErrorSummary errors) {
        BehalfKind now = draft.behalf.kind;
        if (now == null) {
            if (clerk) {
                errors.add(kind, KEY + "channel.missing");
            }
            return;
        }
        if (!now.byClerk()) {
            FormPage.check(
                    errors,
                    name,
                    KEY + "name.missing",
                    () ->
                            org.bancheng.workflow.handling.Texts.bounded(
                                    name.getValue(), PetitionForm.LONGEST_NAME));
            FormPage.check(
                    errors, phone, KEY + "phone.missing", () -> new PhoneNumber(phone.getValue()));
        }
        if (now.hasOrganisation()) {
            FormPage.check(
                    errors,
                    organisation,
                    KEY + "organisation.missing",
                    () ->
                            org.bancheng.workflow.handling.Texts.bounded(
                                    organisation.getValue(), OnBehalf.LONGEST_ORGANISATION));
        }
        if (!draft.behalf.agreed) {
            errors.add(agreed, KEY + "consent.missing");
        }
    }
}
