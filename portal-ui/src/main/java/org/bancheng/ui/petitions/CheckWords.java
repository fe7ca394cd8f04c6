package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.ui.components.CheckAnswers;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.petitions.ExtraQuestion;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.SpecialNeed;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** What was answered, in words for the last page. */
record CheckWords(UnitTree units, Categories categories, FormQuestions asking) {

    String unit(@Nullable String code) {
        return units.find(code).map(Unit::name).orElse("");
    }

    Signal<String> category(PetitionDraft draft) {
        return inLocale(locale -> path(draft, locale));
    }

    private String path(PetitionDraft draft, Locale locale) {
        return categories.path(draft.finest()).stream()
                .map((Category one) -> one.name(locale))
                .collect(Collectors.joining(" › "));
    }

    /** The extra questions of the category that were answered. */
    void extras(CheckAnswers answers, PetitionDraft draft) {
        for (ExtraQuestion question : asking.questions(draft.finest())) {
            var answer = draft.answers.get(question.code());
            if (answer != null && !answer.isBlank()) {
                answers.add(
                        inLocale(question::label),
                        new Span(inLocale(locale -> question.words(answer, locale))),
                        Page.WHAT.href());
            }
        }
    }

    /** A line for each try. */
    static Div attempts(PetitionDraft draft) {
        var list = new OrderedList();
        draft.attempts.stream()
                .filter(attempt -> !attempt.isEmpty())
                .forEach(attempt ->
                        list.add(
                                new ListItem(
                                        new Span(inLocale(locale -> attempt(attempt, locale))))));
        return list.getChildren().findAny().isEmpty()
                ? new Div(new Span(text("petitions.check.none")))
                : new Div(list);
    }

    private static String attempt(AttemptDraft attempt, Locale locale) {
        var on = attempt.on == null ? "" : Dates.date(attempt.on, locale) + " · ";
        var why = attempt.why.isBlank() ? "" : " · " + attempt.why.strip();
        return on + attempt.where.strip() + " · " + attempt.refused.strip() + why;
    }

    /** Who files for the resident. */
    Signal<String> filer(BehalfDraft behalf) {
        return inLocale(locale ->
                Stream.of(
                                I18NProvider.translate(
                                        locale, "petitions.behalf.kind." + behalf.kind),
                                behalf.organisation.strip(),
                                behalf.name.strip(),
                                behalf.phone.strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    /** The special needs that were ticked. */
    Div needs(Set<String> chosen) {
        var ticked = new Div();
        asking.needs().stream()
                .filter((SpecialNeed need) -> chosen.contains(need.code()))
                .forEach(need -> ticked.add(new Div(new Span(inLocale(need::name)))));
        return ticked;
    }
}
