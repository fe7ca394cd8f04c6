package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.ReceiptPanel;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.PublicLayout;
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
    private final ErrorSummary errors = new ErrorSummary();
    private Page page = Page.WHAT;
    private @Nullable FormPage content;

    FilePetitionView(PetitionDrafts drafts, PetitionPages pages) {
        this.drafts = drafts;
        this.pages = pages;
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
        Page wanted =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(Page.PARAMETER)
                        .flatMap(Page::named)
                        .orElse(Page.WHAT);
        page = wanted.compareTo(draft.reached) > 0 ? draft.reached : wanted;
        show(draft);
    }

    private FormPage show(PetitionDraft draft) {
        content = pages.build(page, draft);
        errors.clear();
        removeAll();
        var title = new H1(text(page.key() + ".heading"));
        title.getElement().setAttribute("tabindex", "-1");
        var progress =
                page == Page.CHECK
                        ? new Paragraph(text("petitions.progress.last"))
                        : new Paragraph(
                                text("petitions.progress", page.number(), Page.questions()));
        progress.addClassName("progress");
        add(progress, title, errors, content, buttons(draft));
        if (page != Page.WHAT || draft.reached != Page.WHAT) {
            title.getElement()
                    .executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
        return content;
    }

    private Div buttons(PetitionDraft draft) {
        var row = new Div();
        row.addClassName("actions");
        boolean last = page == Page.CHECK;
        boolean toCheck = page == Page.CONTACT || draft.reached == Page.CHECK;
        var on =
                new Button(
                        text(
                                last
                                        ? "petitions.submit"
                                        : toCheck ? "petitions.review" : "petitions.next"));
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setDisableOnClick(true);
        on.addClickListener(click -> {
            try {
                if (last) {
                    submit(draft);
                } else {
                    leave(draft, toCheck ? Page.CHECK : page.next());
                }
            } finally {
                on.setEnabled(true);
            }
        });
        row.add(on);
        if (page != Page.WHAT) {
            var back = new Button(text("petitions.back"));
            back.addClickListener(click -> go(page.before()));
            row.add(back);
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
                            go(Page.WHAT);
                        })
                .open();
    }

    /** Goes on if the page is in order, unless the answers lead to another place altogether. */
    private void leave(PetitionDraft draft, Page to) {
        errors.clear();
        if (content != null) {
            content.check(errors);
        }
        if (errors.show()) {
            return;
        }
        Advice advice = pages.advice(draft);
        if (page == Page.SITUATION && advice.lane() != AdvisedLane.PETITION) {
            removeAll();
            add(
                    new Elsewhere(
                            advice.lane(),
                            () -> {
                                draft.signals.removeAll(advice.because());
                                show(draft);
                            }));
            return;
        }
        draft.reached = to.compareTo(draft.reached) > 0 ? to : draft.reached;
        go(to);
    }

    private void submit(PetitionDraft draft) {
        try {
            show(pages.file(draft, getLocale()));
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
            page = one;
            show(draft).check(errors);
            if (errors.show()) {
                return;
            }
        }
    }

    private void show(Receipt receipt) {
        removeAll();
        var panel = new ReceiptPanel(receipt, "petitions.receipt", this::finish);
        pages.unitOf(receipt)
                .ifPresent(unit ->
                        panel.addFact("components.receipt.unit", new Span(unit.name()))
                                .addFact(
                                        "components.receipt.phone",
                                        MatterHead.phone(unit.telephone())));
        add(panel);
    }

    private void finish() {
        drafts.clear();
        UI.getCurrent().navigate("");
    }

    private static void go(Page page) {
        UI.getCurrent().navigate(Page.ADDRESS, QueryParameters.of(Page.PARAMETER, page.word()));
    }

    @Override
    public String titleKey() {
        return page.key() + ".heading";
    }
}
