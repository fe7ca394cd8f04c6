package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.workflow.causes.KnownFixes;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.PetitionForm;

/** What one wants done, and its category. */
class WhatPage extends FormPage {

    private final TextField title =
            helper(label(new TextField(), "petitions.title"), "petitions.title.help");
    private final Choice<Category> category;
    private final FinerFields finer;
    private final FixesBox offers;

    WhatPage(PetitionDraft draft, Categories categories, FormQuestions asking, KnownFixes fixes) {
        offers = new FixesBox(draft, fixes);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setWidthFull();
        lazy(title);
        title.setValue(draft.title);
        title.addValueChangeListener(change -> {
            draft.title = change.getValue();
            draft.changed();
            offers.look();
        });
        category =
                new Choice<>(
                                "petitions.category",
                                "petitions.category.choose",
                                categories.all(),
                                Category::name)
                        .required();
        categories.all().stream()
                .filter(one -> one.code().equals(draft.category))
                .findFirst()
                .ifPresent(category::setValue);
        finer = new FinerFields(draft, categories, asking);
        category.addValueChangeListener(change -> {
            draft.choose(change.getValue() == null ? null : change.getValue().code());
            draft.changed();
            finer.show();
            offers.look();
        });
        guide(elsewhere());
        add(title, category, finer, offers);
    }

    /** What is offered and what is asked on go with what they follow from. */
    @Override
    Questions questions() {
        return new Questions(List.of(List.of(title, offers), List.of(category, finer)));
    }

    /** Before anything is typed: what is not for this form. */
    private static Div elsewhere() {
        var box = new Div(new Paragraph(text("petitions.first.danger")));
        box.add(
                new Paragraph(
                        new Span(text("petitions.first.tip")),
                        new Anchor("/tips/new", text("home.tip")),
                        new Span(text("petitions.first.events")),
                        new Anchor("/events", text("home.events")),
                        new Span(text("petitions.first.end"))));
        box.addClassName("notice");
        return box;
    }

    @Override
    void check(ErrorSummary errors) {
        check(
                errors,
                title,
                "petitions.title.missing",
                () -> Texts.bounded(title.getValue(), PetitionForm.LONGEST_TITLE));
        if (category.getValue() == null) {
            errors.add(category, "petitions.category.missing");
        }
        finer.check(errors);
    }
}
