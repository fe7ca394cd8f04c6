package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** Where it got stuck, and, apart from that, whom it is about. */
class WherePage extends FormPage {

    private final UnitBox window;
    private final UnitBox about;
    private final TextField person;

    WherePage(PetitionDraft draft, UnitTree units) {
        var windows = new WindowFields(draft, units);
        window = windows.window();
        about = helper(label(new UnitBox(units), "petitions.about"), "petitions.about.help");
        about.offer(units.all().stream().filter(Unit::active).toList())
                .choose(unit -> unit.code().equals(draft.about));
        about.addValueChangeListener(change -> {
            draft.about = code(change.getValue());
            draft.changed();
        });
        person =
                helper(
                        label(new TextField(), "petitions.aboutPerson"),
                        "petitions.aboutPerson.help");
        person.setManualValidation(true);
        person.setWidthFull();
        person.setMaxLength(PetitionForm.LONGEST_ABOUT);
        lazy(person);
        person.setValue(draft.aboutPerson);
        person.addValueChangeListener(change -> {
            draft.aboutPerson = change.getValue();
            draft.changed();
        });
        var why = new Paragraph(text("petitions.about.why"));
        why.addClassName("notice");
        add(windows, about, person);
        guide(why);
    }

    private static @Nullable String code(@Nullable Unit unit) {
        return unit == null ? null : unit.code();
    }

    @Override
    void check(ErrorSummary errors) {
        if (window.getValue() == null) {
            complain(errors, window, "petitions.window");
        }
        if (about.getValue() == null && !about.unmatched().isEmpty()) {
            complain(errors, about, "petitions.about");
        }
    }

    private static void complain(ErrorSummary errors, UnitBox box, String key) {
        if (box.unmatched().isEmpty()) {
            errors.add(box, key + ".missing");
        } else if (box.fitting(box.unmatched()) == 0) {
            errors.add(box, key + ".none", box.unmatched());
        } else {
            errors.add(box, key + ".many", box.unmatched());
        }
    }
}
