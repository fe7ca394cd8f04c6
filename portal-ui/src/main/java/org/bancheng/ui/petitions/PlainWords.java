package org.bancheng.ui.petitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.petitions.BehalfKind;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.petitions.ExtraQuestion;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.SpecialNeed;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The lists and the answers of the plain form, in words. */
@Component
class PlainWords {

    private static final int SHORTEST_NAME = 3;

    private final MessageSource texts;
    private final Categories categories;
    private final FormQuestions questions;
    private final UnitTree units;

    PlainWords(
            MessageSource texts, Categories categories, FormQuestions questions, UnitTree units) {
        this.texts = texts;
        this.categories = categories;
        this.questions = questions;
        this.units = units;
    }

    /** Something to choose. */
    record Choice(String code, String name) {}

    /** Windows under the name of their city. */
    record City(String name, List<Choice> windows) {}

    /** An extra question of the category. */
    record Extra(
            String code,
            String kind,
            String label,
            @Nullable String help,
            boolean required,
            List<Choice> options) {}

    /** An answer under its question. */
    record Line(String label, String words) {}

    void lists(Model model, PlainPetition typed, Locale locale) {
        model.addAttribute("categories", tree(locale));
        model.addAttribute("cities", cities());
        model.addAttribute(
                "extras",
                questions.questions(typed.get("category")).stream()
                        .map(question -> extra(question, locale))
                        .toList());
        model.addAttribute(
                "needs",
                questions.needs().stream()
                        .map((SpecialNeed need) -> new Choice(need.code(), need.name(locale)))
                        .toList());
        model.addAttribute(
                "kinds", Stream.of(BehalfKind.values()).filter(kind -> !kind.byClerk()).toList());
    }

    /** Whether the category asks questions that the page has not shown yet. */
    boolean hasUnasked(PlainPetition typed) {
        return !questions.questions(typed.get("category")).isEmpty()
                && !typed.get("asked").equals(typed.get("category"));
    }

    /** Code of the one unit whose name holds what was typed; none for none and for several. */
    @Nullable String unitNamed(String typed) {
        var wanted = typed.strip();
        if (wanted.length() < SHORTEST_NAME) {
            return null;
        }
        List<Unit> fitting =
                units.all().stream()
                        .filter(unit -> unit.active() && unit.name().contains(wanted))
                        .toList();
        return fitting.stream()
                .filter(unit -> unit.name().equals(wanted) || fitting.size() == 1)
                .findFirst()
                .map(Unit::code)
                .orElse(null);
    }

    private List<Choice> tree(Locale locale) {
        var tree = new ArrayList<Choice>();
        categories.all().forEach(category -> add(tree, category, "", locale));
        return tree;
    }

    private void add(List<Choice> tree, Category category, String above, Locale locale) {
        var name = above + category.name(locale);
        tree.add(new Choice(category.code(), name));
        categories.below(category.code()).forEach(one -> add(tree, one, name + " › ", locale));
    }

    private List<City> cities() {
        var cities =
                units.windows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        unit -> units.cityOf(unit.code()),
                                        java.util.TreeMap::new,
                                        Collectors.mapping(
                                                unit -> new Choice(unit.code(), unit.name()),
                                                Collectors.toList())));
        return cities.entrySet().stream()
                .map(city ->
                        new City(
                                units.region(city.getKey()).map(Region::name).orElse(""),
                                city.getValue()))
                .toList();
    }

    private static Extra extra(ExtraQuestion question, Locale locale) {
        return new Extra(
                question.code(),
                question.kind().name(),
                question.label(locale),
                question.help(locale),
                question.required(),
                question.options().stream()
                        .map(option -> new Choice(option.code(), option.name(locale)))
                        .toList());
    }

    /** Every answer, for the page that checks. */
    List<Line> answers(PetitionDraft draft, Set<Signal> facts, Locale locale) {
        var lines = new ArrayList<Line>();
        add(lines, locale, "petitions.title", draft.title);
        add(
                lines,
                locale,
                "petitions.category",
                categories.path(draft.category).stream()
                        .map(one -> one.name(locale))
                        .collect(Collectors.joining(" › ")));
        for (ExtraQuestion question : questions.questions(draft.category)) {
            var answer = draft.answers.getOrDefault(question.code(), "");
            if (!answer.isBlank()) {
                lines.add(new Line(question.label(locale), question.words(answer, locale)));
            }
        }
        add(lines, locale, "petitions.window", name(draft.window));
        add(lines, locale, "petitions.about", name(draft.about));
        add(lines, locale, "petitions.aboutPerson", draft.aboutPerson);
        add(lines, locale, "petitions.story", draft.story);
        draft.attempts.stream()
                .filter(attempt -> !attempt.isEmpty())
                .forEach(attempt ->
                        add(
                                lines,
                                locale,
                                "petitions.tried.title",
                                Stream.of(
                                                attempt.on == null
                                                        ? ""
                                                        : Dates.date(attempt.on, locale),
                                                attempt.where,
                                                attempt.refused,
                                                attempt.why)
                                        .filter(part -> !part.isBlank())
                                        .collect(Collectors.joining(" · "))));
        add(
                lines,
                locale,
                "petitions.situation",
                facts.stream()
                        .sorted()
                        .map(fact -> say(locale, "petitions.signal." + fact))
                        .collect(Collectors.joining("；")));
        var day = draft.ownDate;
        add(
                lines,
                locale,
                "petitions.ownDate",
                day == null ? "" : Dates.date(day, locale) + " " + draft.ownDateFor);
        add(
                lines,
                locale,
                "petitions.needs",
                questions.needs().stream()
                        .filter(need -> draft.needs.contains(need.code()))
                        .map(need -> need.name(locale))
                        .collect(Collectors.joining("；")));
        var behalf = draft.behalf;
        if (behalf.kind != null) {
            add(
                    lines,
                    locale,
                    "petitions.behalf.filer",
                    say(locale, "petitions.behalf.kind." + behalf.kind)
                            + " · "
                            + behalf.name
                            + " · "
                            + behalf.phone
                            + " "
                            + behalf.organisation);
        }
        add(lines, locale, "petitions.name", draft.name);
        add(lines, locale, "petitions.phone", draft.phone);
        add(lines, locale, "petitions.email", draft.email);
        return lines;
    }

    private void add(List<Line> lines, Locale locale, String key, String answer) {
        if (!answer.isBlank()) {
            lines.add(new Line(say(locale, key), answer.strip()));
        }
    }

    private String name(@Nullable String unit) {
        return units.find(unit).map(Unit::name).orElse("");
    }

    private String say(Locale locale, String key) {
        return texts.getMessage(key, null, locale);
    }
}
