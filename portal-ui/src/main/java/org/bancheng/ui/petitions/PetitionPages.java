package org.bancheng.ui.petitions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.Advisor;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.causes.KnownFixes;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.petitions.Categories;
import org.bancheng.workflow.petitions.Circumstances;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the pages of the form and hands the draft in. */
@Component
class PetitionPages {

    private final PetitionIntake intake;
    private final Advisor advisor;
    private final Categories categories;
    private final FormQuestions asking;
    private final Circumstances circumstances;
    private final MessageSource words;
    private final UnitTree units;
    private final Tracking tracking;
    private final KnownFixes fixes;
    private final Clock clock;

    PetitionPages(
            PetitionIntake intake,
            Advisor advisor,
            Categories categories,
            FormQuestions asking,
            Circumstances circumstances,
            MessageSource words,
            UnitTree units,
            Tracking tracking,
            KnownFixes fixes,
            Clock clock) {
        this.intake = intake;
        this.advisor = advisor;
        this.categories = categories;
        this.asking = asking;
        this.circumstances = circumstances;
        this.words = words;
        this.units = units;
        this.tracking = tracking;
        this.fixes = fixes;
        this.clock = clock;
    }

    /** Every page that asks, to be shown on one screen. */
    List<FormPage> all(PetitionDraft draft, Runnable situationChanged) {
        return List.of(
                new WhatPage(draft, categories, asking, fixes),
                new WherePage(draft, units),
                story(draft),
                new SituationPage(draft, asking, circumstances, situationChanged),
                new ContactPage(draft, true));
    }

    FormPage build(Page page, PetitionDraft draft) {
        return switch (page) {
            case WHAT -> new WhatPage(draft, categories, asking, fixes);
            case WHERE -> new WherePage(draft, units);
            case STORY -> story(draft);
            case SITUATION -> new SituationPage(draft, asking, circumstances, () -> {});
            case CONTACT -> new ContactPage(draft, false);
            case CHECK -> {
                Advice advice = advice(draft);
                yield new CheckPage(
                        draft,
                        new CheckWords(units, categories, asking),
                        facts(draft),
                        advice,
                        promise(advice));
            }
        };
    }

    private StoryPage story(PetitionDraft draft) {
        return new StoryPage(
                draft, circumstances, units.find(draft.window).map(Unit::name).orElse(""));
    }

    /** The promise that goes with the advice. */
    Promise promise(Advice advice) {
        return intake.preview(advice);
    }

    Advice advice(PetitionDraft draft) {
        return advisor.advise(facts(draft));
    }

    /**
     * What the ticks and the other answers establish; a row that is only begun counts for nothing.
     */
    Set<Signal> facts(PetitionDraft draft) {
        try {
            return circumstances.facts(
                    draft.signals, draft.finest(), draft.telling(consent(draft, Locale.CHINA)));
        } catch (TextRefused unfinished) {
            return draft.signals;
        }
    }

    private String consent(PetitionDraft draft, Locale language) {
        var kind = draft.behalf.kind;
        return kind == null ? "" : words.getMessage(draft.consentKey(kind), null, language);
    }

    /** The unit that took the matter in: the window, or one above when it is about that window. */
    Optional<Unit> unitOf(Receipt receipt) {
        return tracking.find(receipt.code().value())
                .flatMap(matter -> units.find(matter.unitCode()));
    }

    /** Files the draft, once; a draft that was filed before keeps its receipt. */
    Receipt file(PetitionDraft draft, Locale language) {
        return once(draft, () -> intake.file(form(draft, language), draft.token));
    }

    /** Files the draft on behalf of whose matter it is, once. */
    Receipt register(Person clerk, PetitionDraft draft, Locale language) {
        return once(draft, () -> intake.fileOnBehalf(clerk, form(draft, language), draft.token));
    }

    private PetitionForm form(PetitionDraft draft, Locale language) {
        return draft.form(language, consent(draft, language));
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
