package org.bancheng.ui.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.security.CurrentStaff;

/** Sign-in of staff. */
@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
class LoginView extends Div implements Titled, BeforeEnterObserver, LocaleChangeObserver {

    private final LoginForm form = new LoginForm();
    private boolean mustWait;

    LoginView() {
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 1);
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters().getParameters();
        mustWait = query.containsKey("wait");
        form.setError(mustWait || query.containsKey("error"));
        form.setI18n(words());
        if (CurrentStaff.find().isPresent()) {
            event.forwardToUrl(CurrentStaff.startPage());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        form.setI18n(words());
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("common.login.title"));
        words.getForm().setUsername(getTranslation("common.login.username"));
        words.getForm().setPassword(getTranslation("common.login.password"));
        words.getForm().setSubmit(getTranslation("common.login.submit"));
        var error = words.getErrorMessage();
        error.setUsername(getTranslation("common.login.usernameMissing"));
        error.setPassword(getTranslation("common.login.passwordMissing"));
        error.setTitle(
                getTranslation(mustWait ? "common.login.waitTitle" : "common.login.failedTitle"));
        error.setMessage(
                getTranslation(mustWait ? "common.login.waitText" : "common.login.failedText"));
        return words;
    }

    @Override
    public String titleKey() {
        return "common.login.title";
    }
}
