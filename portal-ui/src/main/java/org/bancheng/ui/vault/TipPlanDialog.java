package org.bancheng.ui.vault;

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
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** 受理 and 选择办理方式: which modes follow, and what that does to the promise. */
class TipPlanDialog extends TipStepDialog {

    /** The service's call. */
    interface Taking {
        TipFile take(Person by, Vault vault, TipFile shown, Plan plan, @Nullable String reason);
    }

    /** 容缺, 会商 and 暖心 would need somebody who must not know of a tip. */
    private static final List<HandlingMode> OFFERED =
            List.of(HandlingMode.IMMEDIATE, HandlingMode.ESCALATION, HandlingMode.TRACKING);

    private final transient Triage triage;
    private final transient Taking taking;
    private final Plan planned;
    private final Checkbox asAdvised = new Checkbox();
    private final PlanFields fields;
    private final Paragraph promise = new Paragraph();

    TipPlanDialog(Step step, OpenTip open, Triage triage, Taking taking) {
        super(step, open);
        this.triage = triage;
        this.taking = taking;
        var matter = tip().file().matter();
        planned = matter.plan();
        var inHand = matter.route();
        var chosen =
                planned.modes().isEmpty() && inHand != null ? List.of(inHand) : planned.modes();
        fields = new PlanFields(OFFERED, chosen, "tips.step.reason.help", this::foresee);
        promise.addClassName("foreseen");
        promise.getElement().setAttribute("aria-live", "polite");
        if (step == Step.ACCEPT) {
            offerAdvice();
        }
        put(fields, promise);
        foresee();
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
                                        Words.path(planned.modes(), locale))),
                        ignored -> {});
        asAdvised.addValueChangeListener(change -> {
            fields.setVisible(!change.getValue());
            foresee();
        });
        fields.setVisible(false);
        ask(asAdvised);
    }

    private Plan plan() {
        return asAdvised.getValue() ? planned : fields.plan();
    }

    private void foresee() {
        var matter = tip().file().matter();
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
                        "tips.step.promiseLonger",
                        Dates.date(now, locale),
                        Dates.date(then, locale));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("plan-without-route") ? fields.routes() : fields.reason();
    }

    @Override
    TipFile take(Person by, Vault vault, TipFile shown) {
        fields.clear();
        var reason = asAdvised.getValue() ? null : fields.reason().getValue();
        return taking.take(by, vault, shown, plan(), reason);
    }
}
