package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipForm;
import org.jspecify.annotations.Nullable;

/** Where and when; all of it may stay empty. */
class WherePage extends TipFormPage implements LocaleChangeObserver {

    private final TextField place;
    private final TextField time;
    private final ComboBox<String> region =
            helper(label(new ComboBox<>(), "tips.region"), "tips.region.help");
    private final Places places;
    private String unmatched = "";

    WherePage(TipDraft draft, Places places) {
        this.places = places;
        place = filled(new TextField(), draft.place, words -> draft.place = words);
        helper(label(place, "tips.place"), "tips.place.help");
        time = filled(new TextField(), draft.time, words -> draft.time = words);
        helper(label(time, "tips.time"), "tips.time.help");
        region.setManualValidation(true);
        region.setWidthFull();
        offer(draft.region);
        region.addCustomValueSetListener(typed -> unmatched = typed.getDetail().strip());
        region.addValueChangeListener(change -> {
            unmatched = "";
            draft.region = change.getValue() == null ? "" : change.getValue();
        });
        var police = helper(label(new Checkbox(), "tips.police"), "tips.police.help");
        police.setValue(draft.police);
        police.addValueChangeListener(change -> draft.police = change.getValue());
        add(place, region, police, time);
    }

    private void offer(@Nullable String chosen) {
        region.setItems(
                (code, typed) -> places.name(code, getLocale()).contains(typed.strip()),
                List.copyOf(places.codes()));
        region.setItemLabelGenerator(code -> places.name(code, getLocale()));
        region.setValue(chosen == null ? Places.UNKNOWN : chosen);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        offer(region.getValue());
    }

    @Override
    Questions questions() {
        return Questions.each(getChildren().toList());
    }

    @Override
    void check(ErrorSummary errors) {
        line(errors, place);
        if (!unmatched.isEmpty()) {
            errors.add(region, "tips.region.none", unmatched);
        }
        line(errors, time);
    }

    private static void line(ErrorSummary errors, TextField field) {
        String words = field.getValue().strip();
        if (words.codePointCount(0, words.length()) > TipForm.LONGEST_LINE) {
            check(
                    errors,
                    field,
                    "",
                    () -> {
                        throw new TextRefused("text.long");
                    });
        }
    }
}
