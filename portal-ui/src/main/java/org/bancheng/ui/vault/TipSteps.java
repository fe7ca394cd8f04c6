package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.tips.RewardState;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipDestinations;
import org.bancheng.workflow.tips.TipRewardDesk;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a tip as buttons: one for each that is allowed now, and no other. */
@Component
class TipSteps {

    private final TipDesk desk;
    private final TipDestinations destinations;
    private final Triage triage;
    private final UnitTree units;
    private final Policies policies;
    private final TipRewardDesk rewards;
    private final Clock clock;

    TipSteps(
            TipDesk desk,
            TipDestinations destinations,
            Triage triage,
            UnitTree units,
            Policies policies,
            TipRewardDesk rewards,
            Clock clock) {
        this.desk = desk;
        this.destinations = destinations;
        this.triage = triage;
        this.units = units;
        this.policies = policies;
        this.rewards = rewards;
        this.clock = clock;
    }

    /** The buttons for the tip as it is shown. */
    Div of(OpenTip open) {
        var bar = new Div();
        bar.addClassName("steps-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().bindAttribute("aria-label", text("tips.file.steps"));
        offer(
                bar,
                open,
                Step.ACCEPT,
                () -> new TipPlanDialog(Step.ACCEPT, open, triage, desk::accept));
        offer(bar, open, Step.RESUME, () -> resuming(open));
        offer(bar, open, Step.COMPLETE_LEG, () -> completing(open));
        offer(bar, open, Step.FINISH, () -> finishing(open));
        offer(
                bar,
                open,
                Step.REPLY,
                () -> words(Step.REPLY, open, "tips.step.words.sender", desk::reply));
        offer(bar, open, Step.ASK, () -> asking(open));
        offer(
                bar,
                open,
                Step.CHOOSE_MODE,
                () -> new TipPlanDialog(Step.CHOOSE_MODE, open, triage, desk::chooseMode));
        if (open.tip().reward() != null && open.tip().reward().state() == RewardState.DUE) {
            offer(bar, open, Step.REWARD, () -> rewarding(open));
        }
        destinations
                .above(open.tip())
                .ifPresent(above -> offer(bar, open, Step.ESCALATE, () -> raising(open, above)));
        var others = destinations.others(open.tip());
        if (!others.isEmpty()) {
            offer(
                    bar,
                    open,
                    Step.HAND_OVER,
                    () -> new TipHandOverDialog(open, others, units, desk));
        }
        offer(
                bar,
                open,
                Step.NOTE,
                () -> words(Step.NOTE, open, "tips.step.words.office", desk::note));
        offer(bar, open, Step.NOT_ACCEPT, () -> notAccepting(open));
        return bar;
    }

    private static void offer(Div bar, OpenTip open, Step step, Supplier<TipStepDialog> dialog) {
        if (!open.tip().file().allowed().contains(step)) {
            return;
        }
        var button = new Button(text(TipStepDialog.key(step)), click -> dialog.get().open());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        if (bar.getComponentCount() == 0 && step != Step.NOTE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        bar.add(button);
    }

    private static TipStepDialog words(
            Step step, OpenTip open, String label, TipWordsDialog.Taking taking) {
        return new TipWordsDialog(step, open, null, label, taking);
    }

    private TipStepDialog rewarding(OpenTip open) {
        var policy = policies.current(Shanghai.dateOf(clock.instant()));
        return new TipRewardDialog(open, rewards, policy);
    }

    private TipStepDialog resuming(OpenTip open) {
        return new TipWordsDialog(
                Step.RESUME,
                open,
                text("desk.resume.text"),
                null,
                (by, vault, shown, none) -> desk.resume(by, vault, shown));
    }

    private TipStepDialog completing(OpenTip open) {
        var matter = open.tip().file().matter();
        var inHand = Words.key(Objects.requireNonNull(matter.route()));
        var next = Words.key(matter.plan().firstRoute().orElseThrow());
        return new TipWordsDialog(
                Step.COMPLETE_LEG,
                open,
                inLocale(locale ->
                        I18NProvider.translate(
                                locale,
                                "desk.completeLeg.next",
                                I18NProvider.translate(locale, inHand),
                                I18NProvider.translate(locale, next))),
                "tips.step.words.office",
                desk::completeLeg);
    }

    private TipStepDialog raising(OpenTip open, Unit above) {
        return new TipWordsDialog(
                Step.ESCALATE,
                open,
                text("tips.step.escalate.to", above.name()),
                "tips.step.words.office",
                (by, vault, shown, reason) -> {
                    desk.escalate(by, vault, shown, reason);
                    return null;
                });
    }

    private TipStepDialog notAccepting(OpenTip open) {
        return new TipChoiceDialog<>(
                Step.NOT_ACCEPT, open, "refusal", List.of(Refusal.values()), null, desk::notAccept);
    }

    private TipStepDialog asking(OpenTip open) {
        var until = open.tip().file().timeLeft().pauseUntil();
        return new TipChoiceDialog<>(
                Step.ASK, open, "pause", List.of(PauseReason.values()), until(until), desk::ask);
    }

    private static @Nullable Signal<String> until(@Nullable LocalDate day) {
        return day == null
                ? null
                : inLocale(locale ->
                        I18NProvider.translate(
                                locale, "tips.step.pause.until", Dates.date(day, locale)));
    }

    private TipStepDialog finishing(OpenTip open) {
        var policy = policies.version(open.tip().file().matter().origin().policyVersion());
        return new TipChoiceDialog<>(
                Step.FINISH,
                open,
                "result",
                MatterFiles.results(),
                text("tips.step.result.reopen", policy.reopenWindowDays()),
                desk::finish);
    }
}
