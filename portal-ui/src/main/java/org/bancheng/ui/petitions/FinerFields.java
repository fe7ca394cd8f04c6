package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Category;
import org.bancheng.workflow.petitions.ExtraOption;
import org.bancheng.workflow.petitions.ExtraQuestion;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.Telling;
import org.jspecify.annotations.Nullable;

/** What a category asks beyond the form: the finer category, level by level, and its questions. */
class FinerFields extends Div {

    /** There are words for so many levels below the uppermost. */
    private static final int LEVELS = 3;

    private final PetitionDraft draft;
    private final transient Categories categories;
    private final transient FormQuestions asking;
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(ExtraQuestion question, Component field) {}

    FinerFields(PetitionDraft draft, Categories categories, FormQuestions asking) {
        this.draft = draft;
        this.categories = categories;
        this.asking = asking;
        addClassNames("column", "finer");
        show();
    }

    /** Asks anew, for the category as it is chosen now. */
    void show() {
        removeAll();
        asked.clear();
        List<Category> path = categories.path(draft.finest());
        for (int level = 0; level < Math.min(path.size(), LEVELS); level++) {
            List<Category> below = categories.below(path.get(level).code());
            if (!below.isEmpty()) {
                add(choice(level, path.get(level), below, path));
            }
        }
        for (ExtraQuestion question : asking.questions(draft.finest())) {
            Component field = field(question);
            asked.add(new Asked(question, field));
            add(field);
        }
    }

    private Choice<Category> choice(
            int level, Category above, List<Category> below, List<Category> path) {
        var choice =
                new Choice<>(
                        "petitions.finer." + (level + 1),
                        "petitions.finer.none",
                        below,
                        Category::name);
        if (path.size() > level + 1) {
            choice.setValue(path.get(level + 1));
        }
        choice.addValueChangeListener(change -> {
            Category chosen = change.getValue();
            draft.finer = chosen == null ? above.code() : chosen.code();
            draft.changed();
            show();
        });
        return choice;
    }

    private Component field(ExtraQuestion question) {
        var label = inLocale(question::label);
        var answer = Objects.requireNonNullElse(draft.answers.get(question.code()), "");
        switch (question.kind()) {
            case CHOICE -> {
                var group = new RadioButtonGroup<ExtraOption>();
                group.getElement().bindProperty("label", label, ignored -> {});
                group.setItems(question.options());
                group.setRenderer(new ComponentRenderer<>(one -> new Span(inLocale(one::name))));
                group.setManualValidation(true);
                group.setRequiredIndicatorVisible(question.required());
                question.option(answer).ifPresent(group::setValue);
                group.addValueChangeListener(change ->
                        keep(
                                question,
                                change.getValue() == null ? null : change.getValue().code()));
                return group;
            }
            case DAY -> {
                var day = new DayBox(label);
                day.setManualValidation(true);
                day.setRequiredIndicatorVisible(question.required());
                day.setValue(day(answer));
                day.addValueChangeListener(change ->
                        keep(
                                question,
                                change.getValue() == null ? null : change.getValue().toString()));
                return day;
            }
            default -> {
                var line = new TextField();
                line.getElement().bindProperty("label", label, ignored -> {});
                line.getElement()
                        .bindProperty(
                                "helperText",
                                inLocale(locale -> help(question, locale)),
                                ignored -> {});
                line.setManualValidation(true);
                line.setRequiredIndicatorVisible(question.required());
                line.setWidthFull();
                line.setMaxLength(Telling.LONGEST_LINE);
                FormPage.lazy(line);
                line.setValue(answer);
                line.addValueChangeListener(change -> keep(question, change.getValue()));
                return line;
            }
        }
    }

    private static String help(ExtraQuestion question, Locale locale) {
        return Objects.requireNonNullElse(question.help(locale), "");
    }

    private void keep(ExtraQuestion question, @Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            draft.answers.remove(question.code());
        } else {
            draft.answers.put(question.code(), answer);
        }
        draft.changed();
    }

    private static @Nullable LocalDate day(String answer) {
        try {
            return answer.isEmpty() ? null : LocalDate.parse(answer);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    void check(ErrorSummary errors) {
        asked.forEach(one -> check(errors, one.question(), one.field()));
    }

    private <F extends Component & HasValidationProperties> void check(
            ErrorSummary errors, ExtraQuestion question, Component field) {
        @SuppressWarnings("unchecked") // every kind of field above can be marked
        var marked = (F) field;
        FormPage.check(
                errors,
                marked,
                "refused.answer.missing",
                () -> question.check(draft.answers.get(question.code())));
    }
}
