package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.petitions.PetitionForm;

/** Who asks, and where an answer reaches them. */
class ContactPage extends FormPage {

    private final TextField name;
    private final TextField phone;
    private final TextField email;
    private final BehalfFields behalf;

    /**
     * @param clerk a clerk asks, for somebody at the counter or on the telephone
     */
    ContactPage(PetitionDraft draft, boolean clerk) {
        behalf = new BehalfFields(draft, clerk);
        name = field("petitions.name", draft.name, keep(draft, typed -> draft.name = typed));
        phone = field("petitions.phone", draft.phone, keep(draft, typed -> draft.phone = typed));
        email = field("petitions.email", draft.email, keep(draft, typed -> draft.email = typed));
        name.setRequiredIndicatorVisible(true);
        phone.setRequiredIndicatorVisible(true);
        fills(name, "name", "text");
        fills(phone, "tel", "tel");
        fills(email, "email", "email");
        helper(phone, "petitions.phone.help");
        helper(email, "petitions.email.help");
        var use = new Paragraph(text("petitions.contact.use"));
        use.addClassName("notice");
        guide(use);
        add(behalf, name, phone, email);
    }

    private static Consumer<String> keep(PetitionDraft draft, Consumer<String> field) {
        return field.andThen(typed -> draft.changed());
    }

    private static TextField field(String key, String value, Consumer<String> keep) {
        var field = label(new TextField(), key);
        field.setManualValidation(true);
        field.setWidthFull();
        lazy(field);
        field.setValue(value);
        field.addValueChangeListener(change -> keep.accept(change.getValue()));
        return field;
    }

    /** What a browser may fill in, and which keys a telephone shows. */
    private static void fills(TextField field, String purpose, String keys) {
        field.getElement().setAttribute("autocomplete", purpose);
        field.getElement().executeJs("this.inputElement.inputMode = $0", keys);
    }

    @Override
    void check(ErrorSummary errors) {
        behalf.check(errors);
        check(
                errors,
                name,
                "petitions.name.missing",
                () -> Texts.bounded(name.getValue(), PetitionForm.LONGEST_NAME));
        if (phone.getValue().isBlank()) {
            errors.add(phone, "petitions.phone.missing");
        } else {
            check(
                    errors,
                    phone,
                    "petitions.phone.missing",
                    () -> new PhoneNumber(phone.getValue()));
        }
        if (!email.getValue().isBlank()) {
            check(
                    errors,
                    email,
                    "petitions.email.missing",
                    () -> new EmailAddress(email.getValue()));
        }
    }
}
