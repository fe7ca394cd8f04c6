package org.bancheng.ui.petitions;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** Makes the pages of the form and hands the draft in. */
@Component
class PetitionPages {

    private final PetitionIntake intake;
    private final Advisor advisor;
    private final Categories categories;
    private final UnitTree units;
    private final Tracking tracking;
    private final Clock clock;

    PetitionPages(
            PetitionIntake intake,
            Advisor advisor,
            Categories categories,
            UnitTree units,
            Tracking tracking,
            Clock clock) {
        this.intake = intake;
        this.advisor = advisor;
        this.categories = categories;
        this.units = units;
        this.tracking = tracking;
        this.clock = clock;
    }

    FormPage build(Page page, PetitionDraft draft) {
        return switch (page) {
            case WHAT -> new WhatPage(draft, categories);
            case WHERE -> new WherePage(draft, units);
            case STORY -> new StoryPage(draft);
            case SITUATION -> new SituationPage(draft);
            case CONTACT -> new ContactPage(draft);
            case CHECK -> {
                Advice advice = advice(draft);
                yield new CheckPage(draft, units, categories, advice, intake.preview(advice));
            }
        };
    }

    Advice advice(PetitionDraft draft) {
        return advisor.advise(draft.signals);
    }

    /** The unit that took the matter in: the window, or one above when it is about that window. */
    Optional<Unit> unitOf(Receipt receipt) {
        return tracking.find(receipt.code().value())
                .flatMap(matter -> units.find(matter.unitCode()));
    }

    /** Files the draft, once; a draft that was filed before keeps its receipt. */
    Receipt file(PetitionDraft draft, Locale language) {
        Receipt receipt = draft.receipt();
        if (receipt == null) {
            receipt = intake.file(draft.form(language), draft.token);
            draft.filed(receipt, clock.instant());
        }
        return receipt;
    }
}
