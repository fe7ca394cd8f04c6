package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.petitions.Circumstances;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.SpecialNeed;
import org.bancheng.workflow.petitions.Telling;

/**
 * Plain questions; each tick is a fact from which the advice follows, and so are a date that is
 * near and what somebody needs.
 */
class SituationPage extends FormPage {

    private final transient Circumstances circumstances;
    private final PetitionDraft draft;
    private final transient Runnable changed;
    private final DayBox ownDate = new DayBox("petitions.ownDate");

    /**
     * @param changed told after every answer
     */
    SituationPage(
            PetitionDraft draft,
            FormQuestions asking,
            Circumstances circumstances,
            Runnable changed) {
        this.draft = draft;
        this.circumstances = circumstances;
        this.changed = changed;
        guide(new Paragraph(text("petitions.situation.lead")));
        for (var question : Question.values()) {
            var box = new FieldSet(text(question.key()));
            question.answers()
                    .forEach(signal ->
                            box.add(
                                    tick(
                                            label(new Checkbox(), "petitions.signal." + signal),
                                            signal,
                                            draft.signals)));
            if (question == Question.URGENT) {
                box.add(dates());
            }
            add(box);
            if (question == Question.WHO) {
                add(needs(asking));
            }
        }
    }

    private FieldSet needs(FormQuestions asking) {
        var box = new FieldSet(text("petitions.needs"));
        asking.needs().forEach(need -> box.add(tick(named(need), need.code(), draft.needs)));
        return box;
    }

    private static Checkbox named(SpecialNeed need) {
        var tick = new Checkbox();
        tick.getElement().bindProperty("label", inLocale(need::name), ignored -> {});
        return tick;
    }

    private <T> Checkbox tick(Checkbox tick, T answer, Set<T> answers) {
        tick.setValue(answers.contains(answer));
        tick.addValueChangeListener(change -> {
            if (Boolean.TRUE.equals(change.getValue())) {
                answers.add(answer);
            } else {
                answers.remove(answer);
            }
            heard();
        });
        return tick;
    }

    private Div dates() {
        helper(ownDate, "petitions.ownDate.help");
        ownDate.setManualValidation(true);
        ownDate.setValue(draft.ownDate);
        var what = label(new TextField(), "petitions.ownDateFor");
        what.setMaxLength(Telling.LONGEST_DATE_FOR);
        what.setWidthFull();
        lazy(what);
        what.setValue(draft.ownDateFor);
        what.setVisible(draft.ownDate != null);
        what.addValueChangeListener(change -> {
            draft.ownDateFor = change.getValue();
            draft.changed();
        });
        ownDate.addValueChangeListener(change -> {
            draft.ownDate = change.getValue();
            what.setVisible(draft.ownDate != null);
            heard();
        });
        var dates = new Div(ownDate, what);
        dates.addClassName("own-date");
        return dates;
    }

    private void heard() {
        draft.changed();
        changed.run();
    }

    @Override
    void check(ErrorSummary errors) {
        check(
                errors,
                ownDate,
                "petitions.ownDate",
                () -> circumstances.ownDate(ownDate.getValue()));
    }
}
