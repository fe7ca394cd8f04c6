package org.bancheng.ui.components;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Urgency;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.UnitType;

/** The keys of the names that several features use (bundle {@code words}). */
public final class Words {

    private Words() {}

    /**
     * The key of a value's name: {@code words.state.FILED}.
     *
     * @throws IllegalArgumentException for an enum that has no words
     */
    public static String key(Enum<?> value) {
        var family =
                switch (value) {
                    case Lane _ -> "lane";
                    case MatterState _ -> "state";
                    case HandlingMode _ -> "mode";
                    case Result _ -> "result";
                    case Urgency _ -> "urgency";
                    case Refusal _ -> "refusal";
                    case PauseReason _ -> "pause";
                    case LegOutcome _ -> "leg";
                    case Role _ -> "role";
                    case UnitType _ -> "unitType";
                    default -> throw new IllegalArgumentException("no words for " + value);
                };
        return "words." + family + "." + value.name();
    }

    /** The name, in the language of the page. */
    public static Signal<String> name(Enum<?> value) {
        return Texts.text(key(value));
    }

    /** 马上办 → 会商办 → 跟踪办. */
    public static String path(List<HandlingMode> modes, Locale locale) {
        return modes.stream()
                .map(mode -> I18NProvider.translate(locale, key(mode)))
                .collect(Collectors.joining(" → "));
    }

    /** The key of why something cannot be done, from the key of its exception. */
    public static String refused(String key) {
        return "refused." + key;
    }
}
