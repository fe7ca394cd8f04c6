package org.bancheng.workflow.advice;

import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the answers lead to. The clerk decides; this only advises.
 *
 * @param rules version of the rules it follows
 * @param accepted false when the matter belongs elsewhere; the plan is empty then and {@code route}
 *     is set
 * @param route key of the right route, such as LITIGATION
 * @param plan modes in the order of handling; empty unless an accepted petition
 * @param limitWorkingDays the longest limit among the planned routes; null unless an accepted
 *     petition
 * @param because the facts that led to another lane or route; empty for an accepted petition, whose
 *     reasons stand with the modes
 */
public record Advice(
        int rules,
        AdvisedLane lane,
        boolean accepted,
        @Nullable String route,
        List<HandlingMode> plan,
        Urgency urgency,
        @Nullable Integer limitWorkingDays,
        List<Reason> reasons,
        List<Signal> because) {

    public Advice {
        plan = List.copyOf(plan);
        reasons = List.copyOf(reasons);
        because = List.copyOf(because);
    }

    /**
     * The whole advice in one plain sentence or two; Chinese unless the locale's language is
     * English.
     */
    public String text(Locale locale) {
        AdviceTexts texts = AdviceTexts.in(locale);
        if (route != null) {
            String key = texts.has("route." + route) ? "route." + route : "route";
            return texts.format(key, texts.signals(because, "and"));
        }
        if (lane != AdvisedLane.PETITION) {
            return texts.format("lane." + lane, texts.signals(because, "and"));
        }
        return texts.format("lane.PETITION", texts.modes(plan), String.valueOf(limitWorkingDays));
    }
}
