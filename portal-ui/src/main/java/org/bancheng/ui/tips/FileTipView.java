package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Progress;
import org.bancheng.ui.components.Questions;
import org.bancheng.ui.components.QuickExit;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.ui.layout.SessionEnd;
import org.bancheng.ui.robots.RobotCheck;
import org.bancheng.ui.robots.RobotChecks;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipRefused;
import org.jspecify.annotations.Nullable;

/** 毒品线索举报, a topic a page. What is typed lives in this object and goes with it. */
@Route(value = "tips/new", layout = PublicLayout.class)
@AnonymousAllowed
class FileTipView extends Div implements Titled, BeforeEnterObserver, BeforeLeaveObserver {

    /** More than any page asks. */
    private static final int LAST = 9;

    private final transient TipPages pages;
    private final transient RobotChecks robots;
    private final transient TipDraft draft = new TipDraft();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div body = new Div();
    private TipPage page = TipPage.START;
    private int question;
    private int questions = 1;
    private @Nullable TipFormPage content;
    private @Nullable ReceiptPanel receipt;

    FileTipView(TipPages pages, RobotChecks robots) {
        this.pages = pages;
        this.robots = robots;
        addClassNames("column", "form", "tip");
        body.addClassName("column");
        add(SessionEnd.wiping(), new QuickExit(), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!FreshSession.isFresh()) {
            body.add(new Paragraph(text("tips.reading")));
            event.getUI().getPage().setLocation(FreshSession.ADDRESS);
        } else if (!pages.isOpen()) {
            showOnly(new CallPanel("tips.nobody"));
        } else if (content == null && receipt == null) {
            turn(TipPage.START);
        }
    }

    private void turn(TipPage to) {
        turn(to, 0);
    }

    /** Where they are asked one by one, to a question of the page; from 0. */
    private void turn(TipPage to, int number) {
        page = to;
        draft.reached = to.compareTo(draft.reached) > 0 ? to : draft.reached;
        content = pages.build(page, draft, this::turn, this::happeningNow);
        questions = Questions.oneByOne() ? content.questions().count() : 1;
        question = Math.min(number, questions - 1);
        if (questions > 1) {
            content.questions().showOnly(question);
        }
        errors.clear();
        body.removeAll();
        if (page != TipPage.START) {
            body.add(progress());
        }
        var title = new H1(text(page.key() + ".heading"));
        title.getElement().setAttribute("tabindex", "-1");
        body.add(title, errors, content);
        if (page == TipPage.CHECK) {
            var check = robots.begin();
            body.add(check, buttons(submit(check)));
        } else {
            body.add(buttons(next()));
        }
        if (draft.reached != TipPage.START) {
            title.getElement()
                    .executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
    }

    private Progress progress() {
        var words =
                page == TipPage.CHECK
                        ? text("tips.progress.last")
                        : text("tips.progress", page.ordinal(), TipPage.questions());
        return new Progress(words, question, questions);
    }

    private Button next() {
        boolean more = question + 1 < questions;
        boolean toCheck = !more && (page == TipPage.NEWS || draft.reached == TipPage.CHECK);
        var on = new Button(text(toCheck ? "tips.review" : "tips.next"));
        on.addClickListener(click -> {
            on.setEnabled(true);
            if (!isInOrder()) {
                return;
            }
            if (more) {
                turn(page, question + 1);
            } else {
                goOn(toCheck ? TipPage.CHECK : page.next());
            }
        });
        return on;
    }

    /** The last button, behind the turnstile. */
    private Button submit(RobotCheck check) {
        var on = new Button(text("tips.submit"));
        on.addClickListener(click ->
                check.whenReady(() -> {
                    on.setEnabled(true);
                    if (check.opens(draft.token)) {
                        file();
                    }
                }));
        return on;
    }

    private Div buttons(Button on) {
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setDisableOnClick(true);
        var row = new Div(on);
        row.addClassName("actions");
        if (question > 0) {
            row.add(new Button(text("tips.back"), click -> turn(page, question - 1)));
        } else if (page != TipPage.START) {
            row.add(new Button(text("tips.back"), click -> turn(page.before(), LAST)));
        }
        return row;
    }

    private boolean isInOrder() {
        errors.clear();
        if (content != null) {
            content.check(errors);
        }
        return !errors.show();
    }

    /** Goes on, if somebody there could read it. */
    private void goOn(TipPage to) {
        if (to == TipPage.CHECK && pages.receiver(draft).isEmpty()) {
            showOnly(new CallPanel("tips.nobody"));
        } else {
            turn(to);
        }
    }

    private void file() {
        try {
            show(pages.file(draft, getLocale()));
        } catch (TipRefused refused) {
            showOnly(new CallPanel("tips.nobody"));
        } catch (TextRefused refused) {
            turn(TipPage.WHAT);
            var files = draft.files;
            if (files != null && refused.key().startsWith("file.")) {
                errors.add(files, "refused." + refused.key());
                errors.show();
            }
        }
    }

    private void show(Receipt filed) {
        var panel =
                new ReceiptPanel(
                        filed, "tips.receipt", () -> FreshSession.leave(UI.getCurrent(), "/"));
        pages.receiver(draft)
                .ifPresent(unit -> panel.addFact("tips.receipt.unit", new Span(unit.name())));
        receipt = panel;
        showOnly(panel);
    }

    private void happeningNow() {
        var panel = new CallPanel("tips.now");
        panel.add(new Button(text("tips.now.back"), click -> turn(TipPage.START)));
        showOnly(panel);
    }

    private void showOnly(Div panel) {
        content = null;
        errors.clear();
        body.removeAll();
        body.add(panel);
    }

    /**
     * Nothing here is kept, so a click beside the form asks first; then the next page is a new
     * session's.
     */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!FreshSession.isFresh() || (receipt != null && !receipt.isSaved())) {
            return; // Not begun; or the receipt asks by itself.
        }
        var navigation = event.postpone();
        var to = "/" + event.getLocation().getPathWithQueryParameters();
        if (receipt != null || draft.isEmpty()) {
            FreshSession.leave(event.getUI(), to);
        } else {
            new LeaveDialog(event.getUI(), to, navigation).open();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        FreshSession.markLeft(event.getUI());
    }

    /** Tells nothing about the page to whoever looks at the tabs. */
    @Override
    public String titleKey() {
        return "common.tagline";
    }
}
