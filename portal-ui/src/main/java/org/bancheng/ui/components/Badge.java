package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import org.bancheng.workflow.handling.TimeLeft;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/** A few words that stand out: always words, with a colour and sometimes an icon beside them. */
public class Badge extends Span {

    /** How loud it is. */
    public enum Tone {
        QUIET,
        GOOD,
        NOTICE,
        WARNING,
        ALARM
    }

    private Badge(Signal<String> words, Tone tone, @Nullable VaadinIcon icon) {
        addClassNames("badge", "tone-" + tone.name().toLowerCase(Locale.ROOT));
        if (icon != null) {
            var picture = icon.create();
            picture.getElement().setAttribute("aria-hidden", "true");
            add(picture);
        }
        add(new Span(words));
    }

    /** Words of a key. */
    public static Badge of(String key, Tone tone) {
        return new Badge(text(key), tone, null);
    }

    /** The state of a matter. */
    public static Badge of(MatterState state) {
        var tone =
                switch (state) {
                    case FILED, REOPENED -> Tone.NOTICE;
                    case WAITING_FOR_RESIDENT -> Tone.WARNING;
                    case FINISHED, SETTLED -> Tone.GOOD;
                    case ACCEPTED, IN_HANDLING, NOT_ACCEPTED, MERGED, WITHDRAWN -> Tone.QUIET;
                };
        return new Badge(Words.name(state), tone, null);
    }

    /** 紧急. */
    public static Badge of(Urgency urgency) {
        return new Badge(
                Words.name(urgency), urgency == Urgency.URGENT ? Tone.ALARM : Tone.QUIET, null);
    }

    /**
     * How much time is left: 逾期3天, 今天到期, 剩2天, or that the clock stands still.
     *
     * @param remaining working days, as {@link TimeLeft#remainingDays}
     * @param late as {@link TimeLeft#late}
     */
    public static Badge timeLeft(MatterState state, @Nullable Integer remaining, boolean late) {
        if (remaining == null) {
            return new Badge(text("words.due.none"), Tone.QUIET, null);
        }
        if (state == MatterState.WAITING_FOR_RESIDENT) {
            return new Badge(text("words.due.paused"), Tone.QUIET, VaadinIcon.PAUSE);
        }
        if (late) {
            var words =
                    remaining == 0
                            ? text("words.due.lateRest")
                            : text("words.due.late", -remaining);
            return new Badge(words, Tone.ALARM, VaadinIcon.WARNING);
        }
        if (remaining == 0) {
            return new Badge(text("words.due.today"), Tone.WARNING, VaadinIcon.BELL);
        }
        return new Badge(
                text("words.due.left", remaining),
                remaining == 1 ? Tone.WARNING : Tone.QUIET,
                VaadinIcon.CLOCK);
    }
}
