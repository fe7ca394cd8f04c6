package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.ui.components.Questions;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.tips.TipType;

/** What kind of clue, and what was seen. */
class WhatPage extends TipFormPage {

    private final Choice<TipType> type;
    private final TextArea description;
    private final FilesField files;
    private final Paragraph filesHelp = new Paragraph(text("tips.files.help"));

    WhatPage(TipDraft draft, FilesField files) {
        this.files = files;
        type =
                new Choice<>(
                                "tips.type",
                                "tips.type.choose",
                                List.of(TipType.values()),
                                (one, locale) -> I18NProvider.translate(locale, "tips.type." + one))
                        .required();
        type.setValue(draft.type);
        type.addValueChangeListener(change -> draft.type = change.getValue());
        description = filled(new TextArea(), draft.description, words -> draft.description = words);
        helper(label(description, "tips.description"), "tips.description.help");
        description.setRequiredIndicatorVisible(true);
        add(type, description, files, filesHelp);
    }

    @Override
    Questions questions() {
        return new Questions(
                List.of(List.of(type), List.of(description), List.of(files, filesHelp)));
    }

    @Override
    void check(ErrorSummary errors) {
        if (type.getValue() == null) {
            errors.add(type, "tips.type.missing");
        }
        check(
                errors,
                description,
                "tips.description.missing",
                () -> Texts.bounded(description.getValue()));
    }
}
