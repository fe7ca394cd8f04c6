package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** Where it got stuck, and, apart from that, whom it is about. */
class WherePage extends FormPage implements LocaleChangeObserver {

    private final Choice<Region> city;
    private final UnitBox window;
    private final UnitBox about;
    private final TextField person;

    WherePage(PetitionDraft draft, UnitTree units) {
        window = helper(label(new UnitBox(units), "petitions.window"), "petitions.window.help");
        about = helper(label(new UnitBox(units), "petitions.about"), "petitions.about.help");
        city =
                new Choice<>(
                        "petitions.city",
                        "petitions.city.all",
                        units.cities(),
                        (region, locale) -> region.name());
        city.addValueChangeListener(change -> window.offer(windows(units, change.getValue())));
        window.offer(windows(units, null))
                .choose(unit -> unit.code().equals(draft.window))
                .setRequiredIndicatorVisible(true);
        window.addValueChangeListener(change -> draft.window = code(change.getValue()));
        about.offer(units.all().stream().filter(Unit::active).toList())
                .choose(unit -> unit.code().equals(draft.about));
        about.addValueChangeListener(change -> draft.about = code(change.getValue()));
        person =
                helper(
                        label(new TextField(), "petitions.aboutPerson"),
                        "petitions.aboutPerson.help");
        person.setManualValidation(true);
        person.setWidthFull();
        person.setMaxLength(PetitionForm.LONGEST_ABOUT);
        person.setValue(draft.aboutPerson);
        person.addValueChangeListener(change -> draft.aboutPerson = change.getValue());
        var why = new Paragraph(text("petitions.about.why"));
        why.addClassName("notice");
        add(city, window, about, person);
        guide(why);
    }

    /** The city only narrows the list of windows. */
    @Override
    Questions questions() {
        return new Questions(List.of(List.of(city, window), List.of(about), List.of(person)));
    }

    private static List<Unit> windows(UnitTree units, @Nullable Region city) {
        return units.windows().stream()
                .filter(unit -> city == null || units.cityOf(unit.code()).equals(city.code()))
                .toList();
    }

    private static @Nullable String code(@Nullable Unit unit) {
        return unit == null ? null : unit.code();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        window.setPlaceholder(getTranslation("petitions.window.example"));
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
