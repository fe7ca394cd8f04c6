package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Progress;
import org.bancheng.ui.components.Questions;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.drafts.OtherDevice;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.layout.SessionEnd;
import org.bancheng.ui.robots.RobotCheck;
import org.bancheng.ui.robots.RobotChecks;
import org.bancheng.ui.track.MatterHead;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.AdvisedLane;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;

/**
 * The form, a topic a page; the page stands in the address, so that the back button turns pages.
 */
@Route(value = Page.ADDRESS, layout = PublicLayout.class)
@AnonymousAllowed
class FilePetitionView extends Div implements Titled, BeforeEnterObserver {

    private final transient PetitionDrafts drafts;
    private final transient PetitionPages pages;
    private final transient RobotChecks robots;
    private final ErrorSummary errors = new ErrorSummary();
    private Step step = Step.FIRST;
    private int questions = 1;
    private @Nullable FormPage content;

    FilePetitionView(PetitionDrafts drafts, PetitionPages pages, RobotChecks robots) {
        this.drafts = drafts;
        this.pages = pages;
        this.robots = robots;
        addClassNames("column", "form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PetitionDraft draft = drafts.current();
        Receipt receipt = draft.receipt();
        if (receipt != null) {
            show(receipt);
            return;
        }
        var location = event.getLocation();
        step = Step.named(location, draft.reached);
        drafts.restore(() -> {
            step = Step.named(location, drafts.current().reached);
            show(drafts.current());
            addComponentAtIndex(1, OtherDevice.restored());
        });
        show(draft);
    }

    private FormPage show(PetitionDraft draft) {
        var page = step.page();
        content = pages.build(page, draft);
        boolean single = Questions.oneByOne() && page != Page.CHECK;
        questions = single ? content.questions().count() : 1;
        step = step.within(questions);
        if (single) {
            content.showOnly(step.question());
        }
        errors.clear();
        removeAll();
        var title = new H1(text(page.key() + ".heading"));
        title.getElement().setAttribute("tabindex", "-1");
        var where =
                page == Page.CHECK
                        ? text("petitions.progress.last")
                        : text("petitions.progress", page.number(), Page.questions());
        var progress = new Progress(where, step.question(), questions);
        add(SessionEnd.keeping(), progress, title, errors, content);
        if (page == Page.CHECK) {
            var check = robots.begin();
            add(check, buttons(draft, submit(draft, check)));
        } else {
            add(buttons(draft, next(draft)));
        }
        add(new OtherDevice(drafts.browser()));
        if (step.isFirst()) {
            add(new PlainLink());
        }
        if (!step.isFirst() || draft.reached != Page.WHAT) {
            title.getElement()
                    .executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
        return content;
    }

    private Button next(PetitionDraft draft) {
        var page = step.page();
        boolean more = step.question() + 1 < questions;
        boolean toCheck = !more && (page == Page.CONTACT || draft.reached == Page.CHECK);
        var on = new Button(text(toCheck ? "petitions.review" : "petitions.next"));
        on.addClickListener(click -> {
            on.setEnabled(true);
            if (!isInOrder()) {
                return;
            }
            if (more) {
                step.next().open();
            } else {
                leave(draft, toCheck ? Page.CHECK : page.next());
            }
        });
        return on;
    }

    /** The last button, behind the turnstile. */
    private Button submit(PetitionDraft draft, RobotCheck check) {
        var on = new Button(text("petitions.submit"));
        on.addClickListener(click ->
                check.whenReady(() -> {
                    on.setEnabled(true);
                    if (check.opens(draft.token)) {
                        file(draft);
                    }
                }));
        return on;
    }

    private Div buttons(PetitionDraft draft, Button on) {
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setDisableOnClick(true);
        var row = new Div();
        row.addClassName("actions");
        row.add(on);
        if (!step.isFirst()) {
            row.add(new Button(text("petitions.back"), click -> step.before().open()));
        }
        if (draft.reached != Page.WHAT) {
            var empty = new Button(text("petitions.empty"), click -> askToEmpty());
            empty.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            empty.addClassName("empty");
            row.add(empty);
        }
        return row;
    }

    /** On a computer that others use, nothing typed stays behind. */
    private void askToEmpty() {
        new EmptyDialog(
                        () -> {
                            drafts.clear();
                            Step.FIRST.open();
                        })
                .open();
    }

    private boolean isInOrder() {
        errors.clear();
        if (content != null) {
            content.check(errors);
        }
        return !errors.show();
    }

    /** Goes on, unless the answers lead to another place altogether. */
    private void leave(PetitionDraft draft, Page to) {
        Advice advice = pages.advice(draft);
        if (step.page() == Page.SITUATION && advice.lane() != AdvisedLane.PETITION) {
            removeAll();
            add(
                    new Elsewhere(
                            advice.lane(),
                            () -> {
                                draft.signals.removeAll(advice.because());
                                draft.changed();
                                show(draft);
                            }));
            return;
        }
        draft.reached = to.compareTo(draft.reached) > 0 ? to : draft.reached;
        draft.changed();
        new Step(to, 0).open();
    }

    private void file(PetitionDraft draft) {
        try {
            var receipt = pages.file(draft, getLocale());
            drafts.filed();
            show(receipt);
        } catch (TextRefused refused) {
            complain(draft);
        }
    }

    /**
     * Something that was in order is not any more, such as a window that was closed: turns back to
     * it.
     */
    private void complain(PetitionDraft draft) {
        for (Page one : Page.values()) {
            step = new Step(one, 0);
            do {
                show(draft).check(errors);
                if (errors.show()) {
                    return;
                }
                step = step.next();
            } while (step.question() < questions);
        }
    }

    private void show(Receipt receipt) {
        removeAll();
        var panel = new ReceiptPanel(receipt, "petitions.receipt", this::finish);
        pages.unitOf(receipt)
                .ifPresent(unit ->
                        panel.call(unit.telephone())
                                .addFact("components.receipt.unit", new Span(unit.name()))
                                .addFact(
                                        "components.receipt.phone",
                                        MatterHead.phone(unit.telephone())));
        if (drafts.current().behalf.kind != null) {
            panel.addFact("petitions.behalf.whose", text("petitions.behalf.receipt"));
        }
        add(SessionEnd.keeping(), panel);
    }

    private void finish() {
        drafts.clear();
        UI.getCurrent().navigate("");
    }

    @Override
    public String titleKey() {
        return step.page().key() + ".heading";
    }
}
