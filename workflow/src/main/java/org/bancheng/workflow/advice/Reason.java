package org.bancheng.workflow.advice;

import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.matters.HandlingMode;

/**
 * Why a mode is advised, and what would change that.
 *
 * @param because the facts that led to the mode, in the order of {@link Signal}; empty for the mode
 *     advised because nothing else was
 * @param otherwise the plan if none of those facts held; empty when they are all there was no need
 *     of
 * @param instead the facts of which any one would bring another route; only for the mode advised
 *     because nothing else was
 */
public record Reason(
        HandlingMode mode,
        List<Signal> because,
        List<HandlingMode> otherwise,
        List<Signal> instead) {

    public Reason {
        because = List.copyOf(because);
        otherwise = List.copyOf(otherwise);
        instead = List.copyOf(instead);
    }

    /** The reason in plain words; Chinese unless the locale's language is English. */
    public String text(Locale locale) {
        AdviceTexts texts = AdviceTexts.in(locale);
        if (because.isEmpty()) {
            return texts.format("reason.fallback", texts.mode(mode), texts.signals(instead, "or"));
        }
        return texts.format(
                otherwise.contains(mode) ? "reason.anyway" : "reason",
                texts.mode(mode),
                texts.signals(because, "and"),
                texts.modes(otherwise));
    }
}
