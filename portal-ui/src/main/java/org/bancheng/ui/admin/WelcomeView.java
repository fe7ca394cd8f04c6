package org.bancheng.ui.admin;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.workflow.people.Enrolment;
import org.bancheng.workflow.people.Enrolment.LinkFor;
import org.bancheng.workflow.people.StaffRefused;

/**
 * Where a one-time link leads: a person sets the own password, the first administrator also the
 * name. Opening the page uses nothing up; its address is never sent on as a referrer.
 */
@Route(value = "welcome/:token", layout = PublicLayout.class)
@AnonymousAllowed
class WelcomeView extends Div implements Titled, BeforeEnterObserver {

    private final transient Enrolment enrolment;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField username = label(new TextField(), "admin.welcome.username");
    private final TextField name = label(new TextField(), "admin.welcome.name");
    private final PasswordField password = label(new PasswordField(), "admin.welcome.password");
    private final PasswordField again = label(new PasswordField(), "admin.welcome.again");
    private String token = "";
    private LinkFor linkFor = LinkFor.NOBODY;

    WelcomeView(Enrolment enrolment) {
        this.enrolment = enrolment;
        addClassName("column");
        helper(username, "admin.person.username.help");
        helper(password, "admin.welcome.password.help");
        username.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocomplete(Autocomplete.NAME);
        for (var field : List.of(password, again)) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setManualValidation(true);
            field.setWidthFull();
        }
        for (var field : List.of(username, name)) {
            field.setManualValidation(true);
            field.setWidthFull();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        linkFor = enrolment.linkFor(token);
        removeAll();
        switch (linkFor) {
            case NOBODY -> sayGone();
            case STAFF ->
                    add(
                            new H1(text("admin.welcome.title")),
                            new Paragraph(text("admin.welcome.staff.text")),
                            errors,
                            password,
                            again,
                            submit());
            case FIRST_ADMINISTRATOR ->
                    add(
                            new H1(text("admin.welcome.first.title")),
                            new Paragraph(text("admin.welcome.first.text")),
                            errors,
                            username,
                            name,
                            password,
                            again,
                            submit());
        }
    }

    private void sayGone() {
        add(
                new H1(text("admin.welcome.gone.title")),
                new Paragraph(text("admin.welcome.gone.text")));
    }

    private Button submit() {
        var submit = new Button(text("admin.welcome.submit"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            save();
            submit.setEnabled(true);
        });
        return submit;
    }

    private void save() {
        errors.clear();
        if (!password.getValue().equals(again.getValue())) {
            errors.add(again, "admin.welcome.again.differs");
            errors.show();
            return;
        }
        try {
            if (linkFor == LinkFor.FIRST_ADMINISTRATOR) {
                enrolment.createFirstAdministrator(
                        token, username.getValue(), name.getValue(), password.getValue());
            } else {
                enrolment.setPassword(token, password.getValue());
            }
            getUI().ifPresent(ui -> ui.getPage().setLocation("/login"));
        } catch (StaffRefused e) {
            refuse(e.key());
        }
    }

    private void refuse(String key) {
        var words = Words.refused(key);
        switch (key) {
            case "staff.username.shape", "staff.username.taken" -> errors.add(username, words);
            case "staff.name.bounds" -> errors.add(name, words);
            case "staff.password.bounds" -> errors.add(password, words);
            default -> {
                removeAll();
                sayGone();
                return;
            }
        }
        errors.show();
    }

    @Override
    public String titleKey() {
        return "admin.welcome.title";
    }
}
