package org.bancheng.ui.tips;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.bancheng.ui.files.FileFields;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** Makes the pages of the form and hands the draft in. */
@Component
class TipPages {

    private final TipIntake intake;
    private final Places places;
    private final FileFields fields;

    TipPages(TipIntake intake, UnitTree units, FileFields fields) {
        this.intake = intake;
        this.fields = fields;
        this.places =
                new Places(units, locale -> I18NProvider.translate(locale, Places.UNKNOWN_KEY));
    }

    /** Whether there is anybody who could read a tip. */
    boolean isOpen() {
        return intake.isOpen();
    }

    TipFormPage build(TipPage page, TipDraft draft, Consumer<TipPage> turn, Runnable happeningNow) {
        return switch (page) {
            case START -> new StartPage(happeningNow);
            case WHAT -> new WhatPage(draft, files(draft));
            case WHERE -> new WherePage(draft, places);
            case NEWS -> new NewsPage(draft);
            case CHECK ->
                    new CheckPage(
                            draft,
                            places,
                            receiver(draft).map(Unit::name).orElse(""),
                            intake.preview(),
                            turn);
        };
    }

    private FilesField files(TipDraft draft) {
        var field = draft.files;
        if (field == null) {
            field = fields.ofTip("tips.files");
            draft.files = field;
        }
        return field;
    }

    /** The unit that would take the draft in. */
    Optional<Unit> receiver(TipDraft draft) {
        return intake.receiverFor(draft.region.isEmpty() ? null : draft.region, draft.police);
    }

    Receipt file(TipDraft draft, Locale language) {
        return intake.file(draft.form(language), draft.waiting(), draft.token);
    }
}
