package org.bancheng.ui.drafts;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.track.Throttle;
import org.bancheng.workflow.drafts.Drafts;
import org.bancheng.workflow.drafts.KeptDraft;

/** 接着填: a code from another device brings its draft here. Guessing is slowed down. */
@Route(value = "resume", layout = PublicLayout.class)
@AnonymousAllowed
class ResumeView extends Div implements Titled {

    static final String ADDRESS = "/resume";

    private final transient Drafts drafts;
    private final transient Throttle throttle;
    private final transient List<Continuing> forms;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code =
            helper(label(new TextField(), "drafts.code"), "drafts.code.help");

    ResumeView(Drafts drafts, Throttle throttle, List<Continuing> forms) {
        this.drafts = drafts;
        this.throttle = throttle;
        this.forms = forms;
        addClassNames("column", "page");
        code.setManualValidation(true);
        code.setMaxLength(60);
        code.setRequiredIndicatorVisible(true);
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        var go = new Button(text("drafts.resume.go"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            try {
                look();
            } finally {
                go.setEnabled(true);
            }
        });
        go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        add(new H1(text(titleKey())), new Paragraph(text("drafts.resume.lead")), errors, code, go);
    }

    private void look() {
        errors.clear();
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        var wait = throttle.enter(address);
        if (wait.isEmpty() || !wait.get().isZero()) {
            complain("drafts.resume.wait");
            return;
        }
        if (code.getValue().isBlank()) {
            complain("drafts.code.missing");
            return;
        }
        Optional<KeptDraft> kept = drafts.take(code.getValue());
        if (kept.isEmpty()) {
            throttle.failed(address);
            complain("drafts.resume.nothing");
            return;
        }
        forms.stream()
                .filter(form -> form.knows(kept.get()))
                .findFirst()
                .ifPresent(form -> UI.getCurrentOrThrow().navigate(form.goOn(kept.get())));
    }

    private void complain(String key) {
        errors.add(code, key);
        errors.show();
    }

    @Override
    public String titleKey() {
        return "drafts.resume.title";
    }
}
