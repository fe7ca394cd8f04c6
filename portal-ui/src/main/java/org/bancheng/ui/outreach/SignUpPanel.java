package org.bancheng.ui.outreach;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.robots.RobotCheck;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SignUpForm;

/** 报名: who comes, with how many, and what help is needed. One panel is one sign-up. */
class SignUpPanel extends Div {

    private final transient Consumer<String> otherwise;
    private final RobotCheck robots;
    private String token = UUID.randomUUID().toString();
    private transient Runnable sent = () -> {};
    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<EventSession> session = new RadioButtonGroup<>();
    private final TextField name = field("outreach.name", "name", "text");
    private final TextField phone = field("outreach.phone", "tel", "tel");
    private final TextField email = field("outreach.email", "email", "email");
    private final IntegerField people = label(new IntegerField(), "outreach.people");
    private final Map<Need, Checkbox> needs = new EnumMap<>(Need.class);

    /**
     * The form.
     *
     * @param sessions that can be signed up for; the only one is chosen
     * @param robots stands before it
     * @param send signs up with the form and its token; what it refuses is marked at the field
     * @param otherwise takes the key of what no field is to blame for
     */
    SignUpPanel(
            List<EventSession> sessions,
            RobotCheck robots,
            Sending send,
            Consumer<String> otherwise) {
        this.robots = robots;
        this.otherwise = otherwise;
        addClassNames("column", "page", "sign-up");
        label(session, "outreach.session");
        session.setItems(sessions);
        session.setRenderer(new ComponentRenderer<>(SignUpPanel::when));
        session.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        session.setManualValidation(true);
        session.setVisible(sessions.size() > 1);
        if (sessions.size() == 1) {
            session.setValue(sessions.getFirst());
        }
        name.setRequiredIndicatorVisible(true);
        phone.setRequiredIndicatorVisible(true);
        helper(email, "outreach.email.help");
        people.setManualValidation(true);
        people.setMin(1);
        people.setMax(SignUpForm.LARGEST_PARTY);
        people.setStepButtonsVisible(true);
        people.setValue(1);
        helper(people, "outreach.people.help", SignUpForm.LARGEST_PARTY);
        var button = new Button(text("outreach.signUp"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click ->
                robots.whenReady(() -> {
                    button.setEnabled(true);
                    send(send);
                }));
        add(new H2(text("outreach.signUp.title")), errors, session, name, phone, email, people);
        add(needs(), new Paragraph(text("outreach.privacy")), robots, button);
    }

    private FieldSet needs() {
        var box = new FieldSet(text("outreach.needs"));
        for (var need : Need.values()) {
            var tick = label(new Checkbox(), EventWords.key(need));
            needs.put(need, tick);
            box.add(tick);
        }
        return box;
    }

    private void send(Sending send) {
        errors.clear();
        if (session.getValue() == null) {
            errors.add(session, "outreach.session.missing");
        }
        check(name, "outreach.name.missing", value -> Texts.bounded(value, 60));
        check(phone, "outreach.phone.missing", PhoneNumber::new);
        if (!email.getValue().isBlank()) {
            check(email, "outreach.email.missing", EmailAddress::new);
        }
        int party = Objects.requireNonNullElse(people.getValue(), 0);
        if (party < 1 || party > SignUpForm.LARGEST_PARTY) {
            errors.add(people, Words.refused("signup.people"), SignUpForm.LARGEST_PARTY);
        }
        if (errors.show() || !robots.opens(token)) {
            return;
        }
        try {
            send.send(form(party, getLocale()), token);
            sent.run();
        } catch (EventRefused refused) {
            refuse(refused.key());
        }
    }

    private SignUpForm form(int party, Locale language) {
        return new SignUpForm(
                session.getValue().id(),
                name.getValue(),
                new PhoneNumber(phone.getValue()),
                email.getValue().isBlank() ? null : new EmailAddress(email.getValue()),
                party,
                wanted(),
                language);
    }

    /**
     * Keeps what is typed.
     *
     * @param sent run as soon as it is a sign-up
     */
    void keptBy(Consumer<KeptSignUp> keeping, Runnable sent) {
        this.sent = sent;
        List<HasValue<?, ?>> fields = new ArrayList<>(needs.values());
        fields.addAll(List.of(session, name, phone, email, people));
        fields.forEach(field ->
                field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        keeping.accept(kept());
                    }
                }));
    }

    private KeptSignUp kept() {
        var chosen = session.getValue();
        return new KeptSignUp(
                token,
                chosen == null ? null : chosen.id(),
                name.getValue(),
                phone.getValue(),
                email.getValue(),
                people.getValue(),
                wanted());
    }

    /** What was begun before, unless something was typed since. */
    void restore(KeptSignUp kept) {
        if (!name.isEmpty() || !phone.isEmpty() || !email.isEmpty()) {
            return;
        }
        token = kept.token();
        session.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(kept.session()))
                .findFirst()
                .ifPresent(session::setValue);
        name.setValue(kept.name());
        phone.setValue(kept.phone());
        email.setValue(kept.email());
        people.setValue(kept.people());
        needs.forEach((need, tick) -> tick.setValue(kept.needs().contains(need)));
    }

    private Set<Need> wanted() {
        return needs.entrySet().stream()
                .filter(need -> need.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void refuse(String key) {
        switch (key) {
            case "signup.twice" -> errors.add(phone, Words.refused(key));
            case "signup.people", "signup.larger" -> errors.add(people, Words.refused(key));
            default -> {
                otherwise.accept(key);
                return;
            }
        }
        errors.show();
    }

    private void check(TextField field, String missing, Consumer<String> making) {
        try {
            making.accept(field.getValue());
        } catch (TextRefused refused) {
            boolean empty = field.getValue().isBlank();
            errors.add(field, empty ? missing : Words.refused(refused.key()));
        }
    }

    private static Component when(EventSession session) {
        return new Span(
                inLocale(locale -> Dates.span(session.startsAt(), session.endsAt(), locale)));
    }

    /**
     * A line of text.
     *
     * @param purpose what a browser may fill in
     * @param keys which keys a telephone shows
     */
    private static TextField field(String key, String purpose, String keys) {
        var field = label(new TextField(), key);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.getElement().setAttribute("autocomplete", purpose);
        field.getElement().executeJs("this.inputElement.inputMode = $0", keys);
        return field;
    }
}
