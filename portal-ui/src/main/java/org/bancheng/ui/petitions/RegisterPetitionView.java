package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.ui.track.MatterHead;
import org.bancheng.workflow.advice.AdvisedLane;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;

/**
 * 登记来访: a clerk asks the questions of the form for a person at the counter or on the telephone; one
 * screen, worked through by Tab and sent by Ctrl+Enter.
 */
@Route(value = "desk/register", layout = StaffLayout.class)
@RolesAllowed(Roles.WINDOW_CLERK)
class RegisterPetitionView extends Div implements Titled, BeforeEnterObserver {

    private static final String KEY = "petitions.register.";
    private static final List<Page> PAGES =
            List.of(Page.WHAT, Page.WHERE, Page.STORY, Page.SITUATION, Page.CONTACT);

    private final transient RegisterDrafts drafts;
    private final transient PetitionPages pages;
    private final transient MatterFiles files;
    private final transient CurrentPerson person;
    private final ErrorSummary errors = new ErrorSummary();
    private final RegisterAside outcome = new RegisterAside();
    private final Choice<Language> language =
            new Choice<>(
                    KEY + "language",
                    "petitions.category.choose",
                    List.of(Language.values()),
                    (value, locale) -> getTranslation(locale, KEY + "language." + value));
    private List<FormPage> questions = List.of();

    RegisterPetitionView(
            RegisterDrafts drafts, PetitionPages pages, MatterFiles files, CurrentPerson person) {
        this.drafts = drafts;
        this.pages = pages;
        this.files = files;
        this.person = person;
        language.setValue(Language.CHINESE);
        addClassName("register-petition");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PetitionDraft draft = draft();
        Receipt receipt = draft.receipt();
        if (receipt == null) {
            ask(draft);
            questions.getFirst().getElement().executeJs("this.querySelector('input').focus()");
        } else {
            show(receipt, draft);
        }
    }

    private PetitionDraft draft() {
        return drafts.current(person.get().unitCode());
    }

    private void ask(PetitionDraft draft) {
        questions = pages.all(draft, () -> foresee(draft));
        var main = new Div();
        main.addClassName("column-main");
        for (int i = 0; i < PAGES.size(); i++) {
            var block =
                    new Section(
                            new H2(text(KEY + PAGES.get(i).word())),
                            questions.get(i).withoutGuides());
            block.addClassName("block");
            main.add(block);
        }
        questions.getLast().add(language);
        foresee(draft);
        var aside = new Aside(outcome, send(draft));
        aside.addClassName("column-side");
        var columns = new Div(main, aside);
        columns.addClassName("columns");
        var back = new Anchor("/desk", text("desk.matter.back"));
        back.addClassName("back");
        errors.clear();
        removeAll();
        add(back, new H1(text(titleKey())), new Paragraph(text(KEY + "lead")), errors, columns);
    }

    private void foresee(PetitionDraft draft) {
        var advice = pages.advice(draft);
        outcome.show(advice, pages.promise(advice));
    }

    private Div send(PetitionDraft draft) {
        var send = new Button(text("petitions.submit"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                submit(draft);
            } finally {
                send.setEnabled(true);
            }
        });
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        var empty =
                new Button(
                        text("petitions.empty"), click -> new EmptyDialog(this::startOver).open());
        empty.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var hint = new Paragraph(text(KEY + "keys"));
        hint.addClassName("faint");
        var box = new Div(new Div(send, empty), hint);
        box.addClassName("register-send");
        return box;
    }

    private void startOver() {
        drafts.clear();
        ask(draft());
    }

    private void submit(PetitionDraft draft) {
        if (!isInOrder()) {
            return;
        }
        if (pages.advice(draft).lane() != AdvisedLane.PETITION) {
            outcome.takeFocus();
            return;
        }
        try {
            var messages = Objects.requireNonNullElse(language.getValue(), Language.CHINESE);
            show(pages.register(person.get(), draft, messages.locale()), draft);
        } catch (TextRefused refused) {
            // what was in order is not any more, such as a window that was closed meanwhile
            ask(draft);
            isInOrder();
        }
    }

    private boolean isInOrder() {
        errors.clear();
        questions.forEach(page -> page.check(errors));
        return !errors.show();
    }

    private void show(Receipt receipt, PetitionDraft draft) {
        var panel =
                new ReceiptPanel(
                        receipt, KEY + "receipt", KEY + "receipt.done", () -> leave(receipt));
        pages.unitOf(receipt)
                .ifPresent(unit ->
                        panel.call(unit.telephone())
                                .addFact("components.receipt.unit", new Span(unit.name()))
                                .addFact(
                                        "components.receipt.phone",
                                        MatterHead.phone(unit.telephone())));
        panel.addFact("petitions.name", new Span(draft.name.strip()));
        var email = draft.email.strip();
        panel.addFact(
                KEY + "messages",
                email.isEmpty() ? new Span(text(KEY + "messages.none")) : new Span(email));
        removeAll();
        add(panel);
    }

    /** To the matter, if the clerk's own unit has it; one that is about the unit is not shown. */
    private void leave(Receipt receipt) {
        drafts.clear();
        var own = files.find(person.get(), receipt.reference()).isPresent();
        UI.getCurrentOrThrow().navigate(own ? "desk/matters/" + receipt.reference() : "desk");
    }

    @Override
    public String titleKey() {
        return KEY + "title";
    }
}
