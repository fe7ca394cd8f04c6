package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.jspecify.annotations.Nullable;

/** Which modes follow, as advised or otherwise with a reason, and what that does to the promise. */
public class PlanChoice extends Div {

    private final transient Matter matter;
    private final transient Function<Plan, Promised> foreseen;
    private final String longerKey;
    private final Plan advised;
    private final Checkbox asAdvised = new Checkbox();
    private final PlanFields fields;
    private final Paragraph promise = new Paragraph();

    /**
     * @param offered the modes there are to choose from
     * @param reasonHelp key of the words below the reason
     * @param longerKey key of the words for a promise that becomes longer
     * @param foreseen the promise if a plan were chosen
     */
    public PlanChoice(
            Matter matter,
            List<HandlingMode> offered,
            List<HandlingMode> chosen,
            String reasonHelp,
            String longerKey,
            Function<Plan, Promised> foreseen) {
        this.matter = matter;
        this.foreseen = foreseen;
        this.longerKey = longerKey;
        advised = matter.plan();
        addClassName("fields");
        fields = new PlanFields(offered, chosen, reasonHelp, this::foresee);
        promise.addClassName("foreseen");
        promise.getElement().setAttribute("aria-live", "polite");
        add(fields, promise);
        foresee();
    }

    /** What is still planned; when that is nothing, the route in hand. */
    public static List<HandlingMode> planned(Matter matter) {
        var planned = matter.plan().modes();
        var inHand = matter.route();
        return planned.isEmpty() && inHand != null ? List.of(inHand) : planned;
    }

    /** With the advised plan ticked; only another one wants the fields filled. */
    public PlanChoice offerAdvice() {
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
        addComponentAsFirst(asAdvised);
        foresee();
        return this;
    }

    public Plan plan() {
        return asAdvised.getValue() ? advised : fields.plan();
    }

    /** Why it is not the plan as advised; none when it is. */
    public @Nullable String reason() {
        return asAdvised.getValue() ? null : fields.reason().getValue();
    }

    /** The field at fault. */
    public HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("plan-without-route") ? fields.routes() : fields.reason();
    }

    /** Takes the errors off. */
    public void clear() {
        fields.clear();
    }

    private void foresee() {
        var now = matter.promised().current();
        var then = foreseen.apply(plan()).current();
        promise.setVisible(now != null && then != null);
        if (now != null && then != null) {
            promise.getElement().removeAllChildren();
            promise.add(new Span(inLocale(locale -> words(now, then, locale))));
        }
    }

    private String words(LocalDate now, LocalDate then, Locale locale) {
        return now.equals(then)
                ? I18NProvider.translate(locale, "desk.accept.promise", Dates.date(now, locale))
                : I18NProvider.translate(
                        locale, longerKey, Dates.date(now, locale), Dates.date(then, locale));
    }
}
