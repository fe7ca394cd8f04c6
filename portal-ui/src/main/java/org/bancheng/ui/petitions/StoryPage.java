package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.petitions.Circumstances;

/** What happened, in the resident's own words. */
class StoryPage extends FormPage {

    private final TextArea story = label(new TextArea(), "petitions.story");
    private final ValueSignal<Integer> length = new ValueSignal<>(0);

    private final AttemptsField attempts;

    StoryPage(PetitionDraft draft, Circumstances circumstances, String window) {
        story.setRequiredIndicatorVisible(true);
        story.setManualValidation(true);
        story.setWidthFull();
        story.setMinRows(9);
        story.setMaxRows(24);
        lazy(story);
        story.setValue(draft.story);
        length.set(count(draft.story));
        story.addValueChangeListener(change -> {
            draft.story = change.getValue();
            draft.changed();
            length.set(count(draft.story));
        });
        story.getElement()
                .bindProperty(
                        "helperText",
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "petitions.story.count",
                                        length.get(),
                                        Texts.LONGEST)),
                        ignored -> {});
        var hints = new UnorderedList();
        for (var hint : List.of("1", "2", "3")) {
            hints.add(new ListItem(text("petitions.story.hint." + hint)));
        }
        guide(hints);
        attempts = new AttemptsField(draft, circumstances, window);
        add(story, attempts);
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    void check(ErrorSummary errors) {
        check(errors, story, "petitions.story.missing", () -> Texts.bounded(story.getValue()));
        attempts.check(errors);
    }
}
