package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Extensions;
import org.bancheng.workflow.handling.Merging;
import org.bancheng.workflow.handling.RefusalLists;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.sealing.SealOver;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** The steps that one person asks for and another decides. */
@Component
class DecisionButtons {

    private final Extensions extensions;

    private final Refusals refusals;
    private final Merging merging;
    private final SealOver sealing;
    private final RefusalLists lists;
    private final Triage triage;
    private final UnitTree units;
    private final Clock clock;

    DecisionButtons(
            Extensions extensions,
            Refusals refusals,
            Merging merging,
            SealOver sealing,
            RefusalLists lists,
            Triage triage,
            UnitTree units,
            Clock clock) {
        this.extensions = extensions;
        this.refusals = refusals;
        this.merging = merging;
        this.sealing = sealing;
        this.lists = lists;
        this.triage = triage;
        this.units = units;
        this.clock = clock;
    }

    /** A button: the step it needs, the key of its words, what it opens. */
    record Offer(Step step, String key, Supplier<StepDialog> dialog) {}

    /** What waits for this person's decision. */
    List<Offer> deciding(OpenMatter open) {
        return List.of(
                new Offer(
                        Step.SIGN_REFUSAL,
                        "signRefusal",
                        () -> new SignRefusalDialog(open, refusals)),
                new Offer(Step.RETURN_REFUSAL, "returnRefusal", () -> returning(open)),
                new Offer(
                        Step.GRANT_EXTENSION,
                        "grantExtension",
                        () -> new GrantExtensionDialog(open, request(open), extensions)),
                new Offer(Step.DECLINE_EXTENSION, "declineExtension", () -> declining(open)));
    }

    /** What this person may ask somebody else to decide, or end by another matter or lane. */
    List<Offer> asking(OpenMatter open) {
        return List.of(
                new Offer(
                        Step.ASK_EXTENSION,
                        "askExtension",
                        () -> new AskExtensionDialog(open, extensions)),
                new Offer(Step.PROPOSE_REFUSAL, "proposeRefusal", () -> refusing(open)),
                new Offer(Step.MERGE, "merge", () -> new MergeDialog(open, merging)),
                new Offer(
                        Step.SEAL_OVER,
                        "sealOver",
                        () -> new SealOverDialog(open, sealing, units)));
    }

    private StepDialog refusing(OpenMatter open) {
        var matter = open.file().matter();
        var own = open.person().unitCode();
        var signers =
                units.all().stream()
                        .filter(Unit::active)
                        .filter(unit -> !unit.code().equals(own))
                        .filter(unit -> !unit.code().equals(matter.origin().subjectUnitCode()))
                        .toList();
        var above =
                triage.superior(matter).or(() -> units.parentOf(own).map(Unit::code)).stream()
                        .flatMap(code -> signers.stream().filter(u -> u.code().equals(code)))
                        .findFirst()
                        .orElse(null);
        var today = Shanghai.dateOf(clock.instant());
        return new RefusalDialog(open, today, lists, signers, above, units, refusals);
    }

    private StepDialog returning(OpenMatter open) {
        return new WordsDialog(
                        "returnRefusal",
                        "words",
                        Step.RETURN_REFUSAL,
                        open,
                        null,
                        refusals::giveBack)
                .helped("desk.returnRefusal.words.help");
    }

    private StepDialog declining(OpenMatter open) {
        return new WordsDialog(
                        "declineExtension",
                        "words",
                        Step.DECLINE_EXTENSION,
                        open,
                        request(open),
                        extensions::decline)
                .helped("desk.declineExtension.words.help");
    }

    /** 申请延长 3 个工作日，期限到 … */
    private Signal<String> request(OpenMatter open) {
        var matter = open.file().matter();
        var days = matter.extension().asked() == null ? 0 : matter.extension().asked();
        var then = extensions.foreseen(matter, days);
        return inLocale(locale ->
                I18NProvider.translate(
                        locale,
                        "desk.extension.request",
                        days,
                        then == null ? "" : Dates.date(then, locale)));
    }
}
