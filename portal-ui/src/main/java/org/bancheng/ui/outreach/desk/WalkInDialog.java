package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.signals.Signal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.outreach.SignUpForm;

/** 现场登记: somebody at the door who has not signed up. */
class WalkInDialog extends ChangeDialog {

    private final long session;
    private final transient Registering registering;
    private final transient Runnable after;
    private final String token = UUID.randomUUID().toString();
    private final TextField name = label(new TextField(), "outreach.name");
    private final TextField phone = label(new TextField(), "outreach.phone");
    private final IntegerField people = label(new IntegerField(), "outreach.people");

    /** Registers somebody once for a token. */
    interface Registering {
        void register(SignUpForm form, String token);
    }

    WalkInDialog(long session, int free, Registering registering, Runnable after) {
        super("outreach.sheet.walkIn.title", "outreach.sheet.walkIn");
        this.session = session;
        this.registering = registering;
        this.after = after;
        name.setManualValidation(true);
        phone.setManualValidation(true);
        people.setManualValidation(true);
        name.setWidthFull();
        phone.setWidthFull();
        people.setMin(1);
        people.setMax(SignUpForm.LARGEST_PARTY);
        people.setValue(1);
        people.setStepButtonsVisible(true);
        helper(people, "outreach.sheet.free", free);
        put(new Paragraph(text("outreach.sheet.walkIn.text")), name, phone, people);
    }

    @Override
    void check() {
        bounded(name, "outreach.name.missing", words -> Texts.bounded(words, 60));
        bounded(phone, "outreach.phone.missing", PhoneNumber::new);
        int party = Objects.requireNonNullElse(people.getValue(), 0);
        if (party < 1 || party > SignUpForm.LARGEST_PARTY) {
            fault(people, Words.refused("signup.people"));
        }
    }

    @Override
    void take() {
        registering.register(
                new SignUpForm(
                        session,
                        name.getValue(),
                        new PhoneNumber(phone.getValue()),
                        null,
                        people.getValue(),
                        Set.of(),
                        getLocale()),
                token);
    }

    @Override
    boolean refusedAtField(String key) {
        switch (key) {
            case "walkin.twice" -> fault(phone, Words.refused(key));
            case "walkin.full" -> fault(people, Words.refused(key));
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    Signal<String> changedMeanwhile() {
        return text("refused.event.changed");
    }

    @Override
    protected void done() {
        after.run();
        Notification.show(getTranslation("outreach.sheet.walkIn.done"));
    }
}
