package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.advice.Signal;

/** Plain questions; each tick is a fact from which the advice follows. */
class SituationPage extends FormPage {

    /**
     * @param changed told after every tick
     */
    SituationPage(PetitionDraft draft, Runnable changed) {
        guide(new Paragraph(text("petitions.situation.lead")));
        for (var question : Question.values()) {
            var box = new FieldSet(text(question.key()));
            question.answers().forEach(signal -> box.add(tick(signal, draft, changed)));
            add(box);
        }
    }

    private static Checkbox tick(Signal signal, PetitionDraft draft, Runnable changed) {
        var tick = label(new Checkbox(), "petitions.signal." + signal);
        tick.setValue(draft.signals.contains(signal));
        tick.addValueChangeListener(change -> {
            if (Boolean.TRUE.equals(change.getValue())) {
                draft.signals.add(signal);
            } else {
                draft.signals.remove(signal);
            }
            changed.run();
        });
        return tick;
    }

    @Override
    void check(ErrorSummary errors) {
        // Nothing has to be ticked.
    }
}
