package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.absences.StandIns;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.LostCodes;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.urging.Urging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps as buttons: one for each that the matter and the person's roles allow, and no other.
 */
@Component
public class StepButtons {

    private final Triage triage;
    private final Handling handling;
    private final StaffAccounts accounts;
    private final UnitTree units;
    private final Policies policies;
    private final DecisionButtons decisions;
    private final Recusals recusals;
    private final EscalationDesk escalations;
    private final WorkSteps work;
    private final Urging urging;
    private final StandIns standIns;
    private final LostCodes codes;

    StepButtons(
            Triage triage,
            Handling handling,
            StaffAccounts accounts,
            UnitTree units,
            Policies policies,
            DecisionButtons decisions,
            Recusals recusals,
            EscalationDesk escalations,
            WorkSteps work,
            Urging urging,
            StandIns standIns,
            LostCodes codes) {
        this.triage = triage;
        this.handling = handling;
        this.accounts = accounts;
        this.units = units;
        this.policies = policies;
        this.decisions = decisions;
        this.recusals = recusals;
        this.escalations = escalations;
        this.work = work;
        this.urging = urging;
        this.standIns = standIns;
        this.codes = codes;
    }

    /**
     * The buttons for the matter as it is shown.
     *
     * @param advice none for a matter without a story
     */
    public Div of(OpenMatter open, @Nullable Advice advice) {
        var bar = new Div();
        bar.addClassName("steps-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().bindAttribute("aria-label", text("desk.matter.actions"));
        var matter = open.file().matter();
        decisions
                .deciding(open)
                .forEach(one -> offer(bar, open, one.step(), one.key(), one.dialog()));
        offer(bar, open, Step.ACCEPT, "accept", () -> PlanDialog.accepting(open, triage));
        offer(bar, open, Step.RESUME, "resume", () -> new ResumeDialog(open, handling));
        offer(bar, open, Step.COMPLETE_LEG, "completeLeg", () -> completing(open));
        offer(bar, open, Step.FINISH, "finish", () -> finishing(open));
        offer(bar, open, Step.REPLY, "reply", () -> replying(open));
        offer(bar, open, Step.ASK, "ask", () -> pausing(open));
        decisions
                .asking(open)
                .forEach(one -> offer(bar, open, one.step(), one.key(), one.dialog()));
        offer(bar, open, Step.CHOOSE_MODE, "chooseMode", () -> PlanDialog.choosing(open, triage));
        if (matter.route() != HandlingMode.CONSULTATION) {
            offer(
                    bar,
                    open,
                    Step.CHOOSE_MODE,
                    "consult",
                    () -> PlanDialog.consulting(open, triage));
        }
        superior(matter)
                .ifPresent(above ->
                        offer(bar, open, Step.ESCALATE, "escalate", () -> raising(open, above)));
        offer(
                bar,
                open,
                Step.ASSIGN,
                "assign",
                () -> new PersonDialog(open, colleagues(matter), triage, standIns));
        offer(
                bar,
                open,
                Step.HAND_OVER,
                "handOver",
                () ->
                        new HandOverDialog(
                                open, colleagues(matter), otherUnits(matter), units, triage));
        offer(bar, open, Step.RECUSE, "recuse", () -> new RecuseDialog(open, recusals));
        offer(bar, open, Step.URGE, "urge", () -> urgingOn(open));
        offer(bar, open, Step.NEW_CODE, "newCode", () -> new NewCodeDialog(open, codes));
        offer(bar, open, Step.NOTE, "note", () -> noting(open));
        offer(
                bar,
                open,
                Step.NOT_ACCEPT,
                "notAccept",
                () -> new NotAcceptDialog(open, refusal(advice), triage));
        return bar;
    }

    private void offer(
            Div bar, OpenMatter open, Step step, String key, Supplier<StepDialog> dialog) {
        if (!open.file().allowed().contains(step)) {
            return;
        }
        var button = new Button(text("desk." + key), click -> dialog.get().open());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        if (bar.getComponentCount() == 0 && isMain(step, open.file().matter().state())) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        bar.add(button);
    }

    private static boolean isMain(Step step, MatterState state) {
        return step == Step.ACCEPT
                || step == Step.GRANT_EXTENSION
                || step == Step.SIGN_REFUSAL
                || step == Step.RESUME
                || step == Step.COMPLETE_LEG
                || (step == Step.FINISH && state.isOpen());
    }

    private StepDialog finishing(OpenMatter open) {
        var policy = policies.version(open.file().matter().origin().policyVersion());
        return new FinishDialog(open, policy.reopenWindowDays(), work);
    }

    private StepDialog completing(OpenMatter open) {
        var matter = open.file().matter();
        var inHand = Objects.requireNonNull(matter.route());
        var next = matter.plan().firstRoute().orElseThrow();
        return new CompleteDialog(
                open,
                inLocale(locale ->
                        I18NProvider.translate(
                                locale,
                                "desk.completeLeg.next",
                                I18NProvider.translate(locale, Words.key(inHand)),
                                I18NProvider.translate(locale, Words.key(next)))),
                work);
    }

    private StepDialog pausing(OpenMatter open) {
        return new PauseDialog(open, handling, work.pauseProof());
    }

    private StepDialog replying(OpenMatter open) {
        return new WordsDialog("reply", "words", Step.REPLY, open, null, handling::reply)
                .helped("desk.reply.words.help");
    }

    private StepDialog noting(OpenMatter open) {
        return new WordsDialog("note", "words", Step.NOTE, open, null, handling::note)
                .helped("desk.note.words.help");
    }

    private StepDialog urgingOn(OpenMatter open) {
        return new WordsDialog("urge", "reason", Step.URGE, open, null, urging::urge)
                .helped("desk.urge.reason.help");
    }

    private StepDialog raising(OpenMatter open, Unit above) {
        return new EscalateDialog(
                open, above.name(), escalations.leadersAbove(open.file()), triage);
    }

    private Optional<Unit> superior(Matter matter) {
        return triage.superior(matter).flatMap(units::find);
    }

    private List<Person> colleagues(Matter matter) {
        return accounts.handlers(matter.custody().unitCode(), matter.lane()).stream()
                .filter(person -> !Objects.equals(person.id(), matter.custody().assigneeId()))
                .toList();
    }

    private List<Unit> otherUnits(Matter matter) {
        return units.all().stream()
                .filter(Unit::active)
                .filter(unit -> !unit.code().equals(matter.custody().unitCode()))
                .filter(unit -> !unit.code().equals(matter.origin().subjectUnitCode()))
                .toList();
    }

    private static Optional<Refusal> refusal(@Nullable Advice advice) {
        return advice == null
                ? Optional.empty()
                : Arrays.stream(Refusal.values())
                        .filter(refusal -> refusal.name().equals(advice.route()))
                        .findFirst();
    }
}
