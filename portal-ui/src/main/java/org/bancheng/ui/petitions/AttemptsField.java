package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.petitions.Attempt;
import org.bancheng.workflow.petitions.Circumstances;
import org.bancheng.workflow.petitions.Telling;

/** 跑过哪些地方: a row for each try, as many as somebody wants to tell, none at all if nobody does. */
class AttemptsField extends Div {

    private final PetitionDraft draft;
    private final transient Circumstances circumstances;
    private final String window;
    private final Div rows = new Div();
    private final ValueSignal<Integer> count = new ValueSignal<>(0);
    private final Button more =
            new Button(
                    inLocale(locale ->
                            I18NProvider.translate(
                                    locale,
                                    count.get() == 0
                                            ? "petitions.tried.add"
                                            : "petitions.tried.more")));
    private final List<Row> shown = new ArrayList<>();

    /** The fields of a row, in their order. */
    private record Row(
            AttemptDraft attempt, TextField where, DayBox on, TextField refused, TextArea why) {}

    /**
     * @param window name of the window chosen, which most tries were made at; empty when none is
     */
    AttemptsField(PetitionDraft draft, Circumstances circumstances, String window) {
        this.draft = draft;
        this.circumstances = circumstances;
        this.window = window;
        addClassName("attempts");
        rows.addClassName("attempt-rows");
        more.addClickListener(click -> {
            var attempt = new AttemptDraft();
            attempt.where = this.window;
            draft.attempts.add(attempt);
            showRows();
            shown.getLast().where().focus();
        });
        add(new H2(text("petitions.tried.title")), new Paragraph(text("petitions.tried.lead")));
        add(rows, more);
        showRows();
    }

    private void showRows() {
        rows.removeAll();
        shown.clear();
        draft.attempts.forEach(attempt -> rows.add(row(attempt)));
        count.set(draft.attempts.size());
        more.setVisible(draft.attempts.size() < Telling.MOST_ATTEMPTS);
    }

    private Component row(AttemptDraft attempt) {
        int number = shown.size() + 1;
        var where = new TextField();
        fill(where, "where", attempt.where, typed -> attempt.where = typed);
        where.setMaxLength(Attempt.LONGEST_WHERE);
        var on = new DayBox("petitions.tried.on");
        on.setManualValidation(true);
        on.setValue(attempt.on);
        on.addValueChangeListener(change -> {
            attempt.on = change.getValue();
            draft.changed();
        });
        var refused = new TextField();
        fill(refused, "refused", attempt.refused, typed -> attempt.refused = typed);
        refused.setMaxLength(Attempt.LONGEST_REFUSED);
        var why = new TextArea();
        fill(why, "why", attempt.why, typed -> attempt.why = typed);
        why.setMaxLength(Attempt.LONGEST_WHY);
        helper(why, "petitions.tried.why.help");
        shown.add(new Row(attempt, where, on, refused, why));
        var remove =
                new Button(
                        text("petitions.tried.remove", number),
                        click -> {
                            draft.attempts.remove(attempt);
                            draft.changed();
                            showRows();
                            more.focus();
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var box = new FieldSet(text("petitions.tried.row", number));
        box.add(where, on, refused, why, remove);
        return box;
    }

    private <F extends AbstractField<F, String> & HasValueChangeMode> void fill(
            F field, String key, String value, Consumer<String> keep) {
        label(field, "petitions.tried." + key);
        FormPage.lazy(field);
        field.getElement().setProperty("manualValidation", true);
        field.getElement().getStyle().set("width", "100%");
        field.setValue(value);
        field.addValueChangeListener(change -> {
            keep.accept(change.getValue());
            draft.changed();
        });
    }

    /** Rows left empty are no tries; what is begun has to say where and what. */
    void check(ErrorSummary errors) {
        for (Row row : shown) {
            if (row.attempt().isEmpty()) {
                continue;
            }
            check(errors, row.where(), "petitions.tried.where.missing", Attempt.LONGEST_WHERE);
            FormPage.check(
                    errors,
                    row.on(),
                    "petitions.tried.on",
                    () -> circumstances.tried(row.on().getValue()));
            check(
                    errors,
                    row.refused(),
                    "petitions.tried.refused.missing",
                    Attempt.LONGEST_REFUSED);
        }
    }

    private static <F extends AbstractField<F, String> & HasValidationProperties> void check(
            ErrorSummary errors, F field, String missing, int longest) {
        FormPage.check(errors, field, missing, () -> Texts.bounded(field.getValue(), longest));
    }
}
