package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.ui.components.Texts;
import org.bancheng.workflow.causes.KnownFixes;
import org.bancheng.workflow.causes.OfferedFix;

/** 也许不用提交: what solved the same trouble for others, offered while the title is typed. */
class FixesBox extends Div {

    private final PetitionDraft draft;
    private final transient KnownFixes fixes;
    private final Div list = new Div();
    private transient List<Long> shown = List.of();

    FixesBox(PetitionDraft draft, KnownFixes fixes) {
        this.draft = draft;
        this.fixes = fixes;
        addClassName("fixes");
        list.getElement().setAttribute("aria-live", "polite");
        add(list);
        Texts.inEachLocale(
                this,
                locale -> {
                    shown = List.of();
                    look();
                });
    }

    /** Looks again; what is on the screen already stays as it is, opened or not. */
    void look() {
        var offers = fixes.of(draft.title, draft.category, getLocale());
        var ids = offers.stream().map(OfferedFix::id).toList();
        if (ids.equals(shown)) {
            return;
        }
        shown = ids;
        list.removeAll();
        if (!offers.isEmpty()) {
            list.add(new H2(text("petitions.fixes.title")));
            offers.forEach(offer -> list.add(offered(offer)));
        }
    }

    private Component offered(OfferedFix offer) {
        var because = new Paragraph(text("petitions.fixes.because", offer.because()));
        because.addClassName("faint");
        var body = new Div(because, new Paragraph(offer.text()));
        if (offer.fromCause()) {
            body.add(new Paragraph(text("petitions.fixes.cause")));
        }
        var solved = new Button(text("petitions.fixes.solved"));
        solved.setDisableOnClick(true);
        solved.addClickListener(click -> {
            if (draft.solvedBy.add(offer.id())) {
                fixes.solved(offer.id());
            }
            var told =
                    new Paragraph(
                            new Span(text("petitions.fixes.thanks")),
                            new Span(" "),
                            new Anchor("/", text("petitions.fixes.home")));
            told.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
            body.replace(solved, told);
            told.getElement().executeJs("this.focus()");
        });
        body.add(solved);
        return new NativeDetails(new Span(offer.title()), body);
    }
}
