package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.PlanFields;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 受理, 选择办理方式 and 发起会商: which modes follow, and what that does to the promise. */
class PlanDialog extends StepDialog {

    /** The service's call. */
    interface Taking {
        void take(Person by, MatterId matter, int version, Decision decision);
    }

    private final transient Triage triage;
    private final transient Taking taking;
    private final Plan advised;
    private final Checkbox asAdvised = new Checkbox();
    private final PlanFields fields;
    private final Paragraph promise = new Paragraph();

    private PlanDialog(
            String key,
            Step step,
            OpenMatter open,
            List<HandlingMode> chosen,
            Triage triage,
            Taking taking) {
        super(key, step, open);
        this.triage = triage;
        this.taking = taking;
        advised = file().matter().plan();
        fields =
                new PlanFields(
                        List.of(HandlingMode.values()),
                        chosen,
                        "desk.chooseMode.reason.help",
                        this::foresee);
        promise.addClassName("foreseen");
        promise.getElement().setAttribute("aria-live", "polite");
    }

    /** With the advised plan ticked; another one wants a reason. */
    static PlanDialog accepting(OpenMatter open, Triage triage) {
        var dialog =
                new PlanDialog(
                        "accept",
                        Step.ACCEPT,
                        open,
                        open.file().matter().plan().modes(),
                        triage,
                        triage::accept);
        dialog.offerAdvice();
        return dialog.withFields();
    }

    /** With the modes still planned, or the one in hand. */
    static PlanDialog choosing(OpenMatter open, Triage triage) {
        var matter = open.file().matter();
        var planned = matter.plan().modes();
        var inHand = matter.route();
        var chosen = planned.isEmpty() && inHand != null ? List.of(inHand) : planned;
        return choosing("chooseMode", open, chosen, triage);
    }

    /** With consultation, and the tracking that follows it. */
    static PlanDialog consulting(OpenMatter open, Triage triage) {
        return choosing(
                "consult", open, List.of(HandlingMode.CONSULTATION, HandlingMode.TRACKING), triage);
    }

    private static PlanDialog choosing(
            String key, OpenMatter open, List<HandlingMode> chosen, Triage triage) {
        var dialog =
                new PlanDialog(key, Step.CHOOSE_MODE, open, chosen, triage, triage::chooseMode);
        return dialog.withFields();
    }

    private void offerAdvice() {
        asAdvised.setValue(true);
        asAdvised
                .getElement()
                .bindProperty(
                        "label",
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "desk.accept.asAdvised",
                                        Words.path(advised.modes(), locale))),
                        ignored -> {});
        asAdvised.addValueChangeListener(change -> {
            fields.setVisible(!change.getValue());
            foresee();
        });
        fields.setVisible(false);
        ask(asAdvised);
    }

    private PlanDialog withFields() {
        put(fields, promise);
        foresee();
        return this;
    }

    private Plan plan() {
        return asAdvised.getValue() ? advised : fields.plan();
    }

    private void foresee() {
        var matter = file().matter();
        var now = matter.promised().current();
        var then = triage.foreseen(matter, plan()).current();
        promise.setVisible(now != null && then != null);
        if (now != null && then != null) {
            promise.getElement().removeAllChildren();
            promise.add(new Span(inLocale(locale -> foreseen(now, then, locale))));
        }
    }

    private static String foreseen(LocalDate now, LocalDate then, Locale locale) {
        return now.equals(then)
                ? I18NProvider.translate(locale, "desk.accept.promise", Dates.date(now, locale))
                : I18NProvider.translate(
                        locale,
                        "desk.accept.promiseLonger",
                        Dates.date(now, locale),
                        Dates.date(then, locale));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("plan-without-route") ? fields.routes() : fields.reason();
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        fields.clear();
        var reason = asAdvised.getValue() ? null : fields.reason().getValue();
        taking.take(by, matter, version, new Decision(plan(), reason));
    }
}
