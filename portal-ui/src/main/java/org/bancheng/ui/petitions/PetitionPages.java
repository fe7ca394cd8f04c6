package org.bancheng.ui.petitions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Person;
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

    /** Every page that asks, to be shown on one screen. */
    List<FormPage> all(PetitionDraft draft, Runnable situationChanged) {
        return List.of(
                new WhatPage(draft, categories),
                new WherePage(draft, units),
                new StoryPage(draft),
                new SituationPage(draft, situationChanged),
                new ContactPage(draft));
    }

    FormPage build(Page page, PetitionDraft draft) {
        return switch (page) {
            case WHAT -> new WhatPage(draft, categories);
            case WHERE -> new WherePage(draft, units);
            case STORY -> new StoryPage(draft);
            case SITUATION -> new SituationPage(draft, () -> {});
            case CONTACT -> new ContactPage(draft);
            case CHECK -> {
                Advice advice = advice(draft);
                yield new CheckPage(draft, units, categories, advice, promise(advice));
            }
        };
    }

    /** The promise that goes with the advice. */
    Promise promise(Advice advice) {
        return intake.preview(advice);
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
        return once(draft, () -> intake.file(draft.form(language), draft.token));
    }

    /** Files the draft on behalf of whose matter it is, once. */
    Receipt register(Person clerk, PetitionDraft draft, Locale language) {
        return once(draft, () -> intake.fileOnBehalf(clerk, draft.form(language), draft.token));
    }

    private Receipt once(PetitionDraft draft, Supplier<Receipt> filing) {
        Receipt receipt = draft.receipt();
        if (receipt == null) {
            receipt = filing.get();
            draft.filed(receipt, clock.instant());
        }
        return receipt;
    }
}
