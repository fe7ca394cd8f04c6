package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.QuickExit;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipRefused;
import org.jspecify.annotations.Nullable;

/** 毒品线索举报, a topic a page. What is typed lives in this object and goes with it. */
@Route(value = "tips/new", layout = PublicLayout.class)
@AnonymousAllowed
class FileTipView extends Div implements Titled, BeforeEnterObserver, BeforeLeaveObserver {

    private final transient TipPages pages;
    private final transient TipDraft draft = new TipDraft();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div body = new Div();
    private TipPage page = TipPage.START;
    private @Nullable TipFormPage content;
    private @Nullable ReceiptPanel receipt;

    FileTipView(TipPages pages) {
        this.pages = pages;
        addClassNames("column", "form", "tip");
        body.addClassName("column");
        add(new QuickExit(), body);
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
        page = to;
        draft.reached = to.compareTo(draft.reached) > 0 ? to : draft.reached;
        content = pages.build(page, draft, this::turn, this::happeningNow);
        errors.clear();
        body.removeAll();
        if (page != TipPage.START) {
            var progress =
                    page == TipPage.CHECK
                            ? new Paragraph(text("tips.progress.last"))
                            : new Paragraph(
                                    text("tips.progress", page.ordinal(), TipPage.questions()));
            progress.addClassName("progress");
            body.add(progress);
        }
        var title = new H1(text(page.key() + ".heading"));
        title.getElement().setAttribute("tabindex", "-1");
        body.add(title, errors, content, buttons());
        if (draft.reached != TipPage.START) {
            title.getElement()
                    .executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
    }

    private Div buttons() {
        boolean last = page == TipPage.CHECK;
        boolean toCheck = page == TipPage.NEWS || draft.reached == TipPage.CHECK;
        var key = last ? "tips.submit" : toCheck ? "tips.review" : "tips.next";
        var on = new Button(text(key));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setDisableOnClick(true);
        on.addClickListener(click -> {
            try {
                if (last) {
                    submit();
                } else {
                    goOn(toCheck ? TipPage.CHECK : page.next());
                }
            } finally {
                on.setEnabled(true);
            }
        });
        var row = new Div(on);
        row.addClassName("actions");
        if (page != TipPage.START) {
            row.add(new Button(text("tips.back"), click -> turn(page.before())));
        }
        return row;
    }

    /** Goes on if the page is in order, and somebody there could read it. */
    private void goOn(TipPage to) {
        errors.clear();
        if (content != null) {
            content.check(errors);
        }
        if (errors.show()) {
            return;
        }
        if (to == TipPage.CHECK && pages.receiver(draft).isEmpty()) {
            showOnly(new CallPanel("tips.nobody"));
        } else {
            turn(to);
        }
    }

    private void submit() {
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
            askToLeave(event.getUI(), to, navigation);
        }
    }

    private void askToLeave(UI ui, String to, ContinueNavigationAction navigation) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("tips.leave.title"));
        dialog.setText(getTranslation("tips.leave.text"));
        dialog.setConfirmText(getTranslation("tips.leave.yes"));
        dialog.setCancelText(getTranslation("tips.leave.no"));
        dialog.setCancelable(true);
        dialog.addConfirmListener(yes -> FreshSession.leave(ui, to));
        dialog.addCancelListener(no -> navigation.cancel());
        dialog.open();
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
